package be.lra.office;

import be.lra.identity.Language;
import java.util.UUID;

/**
 * An agent to be appointed.
 *
 * @param userName at most 64 signs, lower case
 * @param pseudonym at most 40 signs: how visitors and auditors know the agent
 */
public record NewAgent(UUID id, String userName, String clearPassword, String pseudonym, Language language) {

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "NewAgent[" + userName + "]";
    }
}
