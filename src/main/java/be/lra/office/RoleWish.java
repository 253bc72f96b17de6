package be.lra.office;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that is to be given, or to go further than it does.
 *
 * @param grant which goes further; null for a new one
 * @param version of that grant
 * @param from when a new one begins, at the earliest with the approval
 * @param until null without an end
 * @param desk at which alone it holds; null for every desk
 * @param actions names, separated by commas
 * @param kinds as before
 */
record RoleWish(
        UUID agent,
        Role role,
        @Nullable UUID grant,
        int version,
        Instant from,
        @Nullable Instant until,
        @Nullable UUID desk,
        String actions,
        String kinds) {

    /** A new role; only of what was typed without problems. */
    static RoleWish give(UUID agent, TypedRole typed, Instant now) {
        Validity validity = typed.validity(now);
        RoleLimits limits = typed.limits();
        return new RoleWish(
                agent,
                typed.granted(),
                null,
                0,
                validity.from(),
                validity.until(),
                limits.desk(),
                Permit.text(limits.permit().actions()),
                Permit.text(limits.permit().kinds()));
    }

    /** The same role with other limits. */
    static RoleWish widen(RoleGrant own, RoleLimits limits) {
        return new RoleWish(
                own.agent(),
                own.role(),
                own.id(),
                own.version(),
                own.validity().from(),
                own.validity().until(),
                limits.desk(),
                Permit.text(limits.permit().actions()),
                Permit.text(limits.permit().kinds()));
    }

    RoleLimits limits() {
        return new RoleLimits(desk, Permit.of(actions, kinds));
    }

    /** When it would hold if it were approved now; an end that has passed meanwhile makes it a plan that was dropped. */
    Validity validity(Instant now) {
        Instant begin = from.isBefore(now) ? now : from;
        return new Validity(begin, until != null && until.isBefore(begin) ? begin : until);
    }
}
