package be.lra.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of asking for a BIS number. */
public sealed interface BisCreation {

    /** The person has a number now; the same ticket gives the same answer again. */
    record Created(RegisterPerson person) implements BisCreation {}

    /** Nothing was created: these persons match. The agent chooses one or searches anew. */
    record AlreadyExists(List<RegisterPerson> persons) implements BisCreation {
        public AlreadyExists {
            persons = List.copyOf(persons);
        }
    }

    /** Nothing was created: something in the form is missing or wrong. */
    record Refused(List<RegisterIssue> issues) implements BisCreation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }

    /**
     * The register declines, for example because this office may not create numbers.
     *
     * @param code as the register gave it, at most 32 signs; to be shown
     */
    record Declined(String code) implements BisCreation {}

    /**
     * It is unknown whether the number was created: call again with the <em>same</em> ticket.
     *
     * @param retryAt when the register asks to be called again, if it says so
     */
    record Unavailable(RegisterTrouble trouble, Optional<Instant> retryAt) implements BisCreation {}
}
