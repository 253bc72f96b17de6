package be.lra.office;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The details of an office that two administrators decide: who it is, and where visitors reach it. */
@Component
class OfficeDetails implements FourEyes {

    private final JsonMapper json;

    OfficeDetails(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.OFFICE;
    }

    @Override
    public int settled(Office office) {
        return office.settled();
    }

    /** As it is kept until somebody decides. */
    String content(OfficeChange typed) {
        return json.writeValueAsString(typed);
    }

    /** Opening hours and what else one changes alone stay as they are by now. */
    @Override
    public void settle(Office office, String content) {
        OfficeChange approved = json.readValue(content, OfficeChange.class);
        office.change(OfficeChange.mixed(approved, OfficeChange.of(office.profile())));
    }
}
