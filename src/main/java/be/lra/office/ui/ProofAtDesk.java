package be.lra.office.ui;

import be.lra.office.AgentCodeOutcome;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the proof of the agent at the desk, and keeps in the session that it was given. */
@Component
class ProofAtDesk implements DeskProof {

    private final AgentProof proof;
    private final Seat seat;

    ProofAtDesk(AgentProof proof, Seat seat) {
        this.proof = proof;
        this.seat = seat;
    }

    @Override
    public Kind kind() {
        return switch (proof.means()) {
            case CODE -> Kind.CODE;
            case PASSWORD -> Kind.PASSWORD;
            case FEDERAL -> Kind.FEDERAL;
        };
    }

    @Override
    public boolean isGiven() {
        return proof.isGiven();
    }

    @Override
    public Optional<Refusal> give(String typed) {
        return switch (proof.give(typed)) {
            case AgentCodeOutcome.Accepted(SignedInAgent agent) -> {
                seat.take(agent);
                yield Optional.empty();
            }
            case AgentCodeOutcome.NotACode _ -> refusal("office.code.notACode");
            case AgentCodeOutcome.Wrong _ ->
                refusal(kind() == Kind.CODE ? "office.code.wrong" : "office.code.wrongPassword");
            case AgentCodeOutcome.Used _ -> refusal("office.code.used");
            case AgentCodeOutcome.TooMany(Instant until) ->
                Optional.of(new Refusal("office.code.wait.text", List.of(DeskTimes.second(until))));
        };
    }

    private static Optional<Refusal> refusal(String key) {
        return Optional.of(new Refusal(key, List.of()));
    }
}
