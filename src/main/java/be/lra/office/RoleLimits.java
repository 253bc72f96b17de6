package be.lra.office;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an office narrows a role that it gives: the parameters of RMA (domain.md 9).
 *
 * @param desk the only one at which the role holds; null for all of the office
 */
public record RoleLimits(@Nullable UUID desk, Permit permit) {

    /** A role as it is. */
    public static final RoleLimits NONE = new RoleLimits(null, Permit.ALL);

    /** Whether it allows nothing that the other does not. */
    boolean isWithin(RoleLimits other) {
        return (other.desk == null || other.desk.equals(desk))
                && other.permit.actions().containsAll(permit.actions())
                && other.permit.kinds().containsAll(permit.kinds());
    }

    /** Whether a role may be narrowed so: whoever administers or audits does it whole, and a supervisor sits at no desk. */
    boolean fit(Role role) {
        return switch (role) {
            case AGENT -> true;
            case SUPERVISOR -> desk == null;
            case AUDITOR, ADMINISTRATOR -> equals(NONE);
        };
    }
}
