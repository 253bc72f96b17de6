package be.lra.registry;

import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a register answers to a question about a person. Only {@link NotFound} means that nobody was found. */
public sealed interface BisLookup {

    /**
     * One person, perhaps deceased: look at {@link RegisterPerson#deceased()}.
     *
     * @param ticket of this question; that of a search opens a creation after "it is somebody else"
     */
    record Found(RegisterPerson person, UUID ticket) implements BisLookup {}

    /**
     * A search with more than one person in its answer.
     *
     * @param truncated whether the register knows more persons than it gave
     * @param ticket opens a creation after an explicit "none of these"
     */
    record Several(List<RegisterPerson> persons, boolean truncated, UUID ticket) implements BisLookup {
        public Several {
            persons = List.copyOf(persons);
        }
    }

    /**
     * The register knows nobody of this number, or nobody like this.
     *
     * @param ticket of this question; that of a search opens a creation
     */
    record NotFound(UUID ticket) implements BisLookup {}

    /**
     * The number asked was replaced; work goes on with the number of the person.
     *
     * @param asked the number that is no longer in force
     */
    record Replaced(Ssin asked, RegisterPerson now) implements BisLookup {}

    /** The number was cancelled and stands for nobody. */
    record Cancelled(Ssin asked) implements BisLookup {}

    /**
     * The register declines to answer, which never means that nobody was found (domain.md 6.3, NO_RESULT).
     *
     * @param code as the register gave it, at most 32 signs; to be shown
     */
    record Declined(String code) implements BisLookup {}

    /**
     * No answer; says nothing about the person.
     *
     * @param retryAt when the register asks to be called again, if it says so
     */
    record Unavailable(RegisterTrouble trouble, Optional<Instant> retryAt) implements BisLookup {}
}
