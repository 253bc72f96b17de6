package be.lra.registration;

import be.lra.identity.EmailAddress;
import be.lra.identity.Exercise;
import java.util.Optional;

/** Why an e-mail address was not linked (domain.md 4). */
public enum EmailProblem {
    TYPED_DIFFERENTLY,
    NOT_CONFIRMED,
    OWN_ADDRESS,
    OFFICE_DOMAIN,
    /** In an exercise, an address of anybody but the trainee's invented visitors. */
    NOT_OF_EXERCISE,
    /** At a real desk, an address to which no mail can be brought. */
    OF_EXERCISE;

    /**
     * What is wrong with an address as it was entered.
     *
     * @param exercise of the agent, where the office is one for exercises
     */
    static Optional<EmailProblem> of(
            EmailEntry entry, EmailAddress email, String officeDomain, Optional<Exercise> exercise) {
        if (exercise.isEmpty() && email.isOfExercise()) {
            return Optional.of(OF_EXERCISE);
        }
        if (exercise.filter(own -> !own.domain().equals(email.domain())).isPresent()) {
            return Optional.of(NOT_OF_EXERCISE);
        }
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
