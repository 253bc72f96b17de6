package be.lra.office;

import java.util.List;
import java.util.UUID;

/**
 * An office as its administrator or supervisor sees it.
 *
 * @param version of the office's details, to be handed back with a change
 * @param blocked whether nobody receives visitors there now
 */
public record OfficeOverview(
        OfficeProfile office, int version, boolean blocked, List<DeskState> desks, List<Colleague> colleagues) {

    public OfficeOverview {
        desks = List.copyOf(desks);
        colleagues = List.copyOf(colleagues);
    }

    /**
     * A desk, and whether it can work.
     *
     * @param version to be handed back with a new name
     */
    public record DeskState(UUID id, int version, String name, boolean blocked) {}

    /**
     * Somebody who holds, held or will hold a role in the office.
     *
     * @param reach what the one who looks may do to this colleague
     */
    public record Colleague(
            UUID agent, String userName, String pseudonym, AgentState state, List<HeldRole> roles, Reach reach) {

        public Colleague {
            roles = List.copyOf(roles);
        }
    }

    /**
     * How it stands with an agent, in every office.
     *
     * @param identified whether number and address are known, so that the agent cannot work on a case of his own
     * @param newcomer whether the password that was handed over still has to be changed
     * @param app whether codes of an app are asked for
     */
    public record AgentState(boolean blocked, boolean identified, boolean newcomer, boolean app) {}

    /**
     * What may be done to a colleague.
     *
     * @param lock block and unblock
     * @param manage replace the password, enter number and address
     * @param grant give a role
     */
    public record Reach(boolean lock, boolean manage, boolean grant) {}

    /**
     * A role in the office.
     *
     * @param version to be handed back when it is ended
     * @param endable whether the one who looks may end it
     */
    public record HeldRole(
            UUID grant,
            int version,
            Role role,
            RoleLimits limits,
            Validity validity,
            Standing standing,
            boolean endable) {

        /** Whether the one who looks may narrow it. */
        public boolean canBeNarrowed() {
            return endable && (role == Role.AGENT || role == Role.SUPERVISOR);
        }
    }

    /** Where a role stands today. */
    public enum Standing {
        PLANNED,
        OPEN,
        ENDED
    }
}
