package be.lra.registration;

import be.lra.identity.EmailAddress;
import java.util.Optional;

/** Why an e-mail address was not linked (domain.md 4). */
public enum EmailProblem {
    TYPED_DIFFERENTLY,
    NOT_CONFIRMED,
    OWN_ADDRESS,
    OFFICE_DOMAIN;

    /** What is wrong with an address as it was entered, whoever enters it. */
    static Optional<EmailProblem> of(EmailEntry entry, EmailAddress email, String officeDomain) {
        if (!entry.confirmedByVisitor() && entry.typedAgain().isBlank()) {
            return Optional.of(NOT_CONFIRMED);
        }
        if (!entry.confirmedByVisitor()
                && !email.comparable().equalsIgnoreCase(entry.typedAgain().strip())) {
            return Optional.of(TYPED_DIFFERENTLY);
        }
        return email.domain().equals(officeDomain) ? Optional.of(OFFICE_DOMAIN) : Optional.empty();
    }
}
