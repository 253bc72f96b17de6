package be.lra.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acted. */
public sealed interface Actor {

    /**
     * A member of the staff of an office.
     *
     * @param desk where the agent sits; null for work without a desk, such as auditing
     */
    record Agent(UUID agent, UUID office, @Nullable UUID desk) implements Actor {}

    /**
     * The holder of a letter or of an account.
     *
     * @param account null while the citizen has none yet, or is not known
     */
    record Citizen(@Nullable UUID account) implements Actor {}

    /** The reader program of a desk. */
    record Bridge(UUID office, UUID desk) implements Actor {}

    /**
     * The application itself.
     *
     * @param task the stable name of the work, such as {@code mail-delivery}
     */
    record Machine(String task) implements Actor {}
}
