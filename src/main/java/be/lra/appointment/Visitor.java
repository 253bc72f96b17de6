package be.lra.appointment;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;

/**
 * As much as an office needs to know of somebody who will come.
 *
 * @param called the name the agent calls out, 1 to 60 signs
 */
record Visitor(EmailAddress email, String called, Language language) {

    /** Masked: names and addresses never reach a log. */
    @Override
    public String toString() {
        return "Visitor[masked]";
    }
}
