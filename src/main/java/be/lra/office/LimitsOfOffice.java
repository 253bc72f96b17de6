package be.lra.office;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The limits of an office, which two administrators decide. */
@Component
class LimitsOfOffice implements FourEyes {

    private final JsonMapper json;

    LimitsOfOffice(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.LIMITS;
    }

    @Override
    public int settled(Office office) {
        return office.limitsSettled();
    }

    String content(TypedLimits typed) {
        return json.writeValueAsString(typed);
    }

    @Override
    public void settle(Office office, String content) {
        office.settleLimits(json.readValue(content, TypedLimits.class).limits());
    }
}
