package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;

/** Who an agent is when he stands at a counter himself: nobody works on his own case (domain.md 1 and 4). */
public record AgentPerson(Ssin number, EmailAddress email) {

    /** Masked: numbers and addresses never reach a log. */
    @Override
    public String toString() {
        return "AgentPerson[masked]";
    }
}
