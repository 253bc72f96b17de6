package be.lra.registry;

import be.lra.identity.Ssin;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a register answers when asked which numbers a number took the place of. */
public sealed interface SsinHistory {

    /**
     * The register told.
     *
     * @param replaced numbers the same person had before; often none
     */
    record Known(Set<Ssin> replaced) implements SsinHistory {
        public Known {
            replaced = Set.copyOf(replaced);
        }
    }

    /**
     * The register answers that it will not answer.
     *
     * @param code as the register gave it, to be shown
     */
    record Declined(String code) implements SsinHistory {}

    /** No answer came; it never means that there was no other number. */
    record Unavailable(RegisterTrouble trouble, Optional<Instant> retryAt) implements SsinHistory {}
}
