package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office as its administrator or supervisor sees it.
 *
 * @param version of the office's details, to be handed back with a change
 */
public record OfficeOverview(OfficeProfile office, int version, List<DeskState> desks, List<Colleague> colleagues) {

    public OfficeOverview {
        desks = List.copyOf(desks);
        colleagues = List.copyOf(colleagues);
    }

    /** A desk, and whether it can work. */
    public record DeskState(UUID id, String name, boolean blocked) {}

    /**
     * Somebody who holds, held or will hold a role in the office.
     *
     * @param blocked in every office
     * @param lockable whether the one who looks may block and unblock this colleague
     */
    public record Colleague(
            UUID agent, String userName, String pseudonym, boolean blocked, List<HeldRole> roles, boolean lockable) {

        public Colleague {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A role in the office.
     *
     * @param until the first instant it no longer holds; null while no end is set
     */
    public record HeldRole(
            Role role, Instant from, @Nullable Instant until, Standing standing) {}

    /** Where a role stands today. */
    public enum Standing {
        PLANNED,
        OPEN,
        ENDED
    }
}
