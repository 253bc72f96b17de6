package be.lra.registration;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a registration has come; the one table of what may follow what (architecture.md 4). */
public enum RegistrationState {
    /** The visitor stands at the desk; nothing has been issued. */
    DRAFT,
    /** Letter and mail are out; the citizen has yet to activate. */
    PENDING,
    /** The citizen activated a digital key. */
    ACTIVATED,
    /** The pair lapsed, or the visit was left unfinished. */
    EXPIRED,
    /** The office took the pair back. */
    REVOKED,
    /** A later visit of the same person took its place. */
    REPLACED,
    /** The paper code was typed wrong too often; only a new letter at the desk helps. */
    BLOCKED,
    /** The visit was refused; it can never issue a code. */
    REFUSED;

    private static final Map<RegistrationState, Set<RegistrationState>> NEXT = Map.of(
            DRAFT, EnumSet.of(PENDING, REFUSED, EXPIRED),
            PENDING, EnumSet.of(PENDING, ACTIVATED, EXPIRED, REVOKED, REPLACED, BLOCKED),
            BLOCKED, EnumSet.of(PENDING, EXPIRED, REVOKED, REPLACED),
            ACTIVATED, EnumSet.noneOf(RegistrationState.class),
            EXPIRED, EnumSet.noneOf(RegistrationState.class),
            REVOKED, EnumSet.noneOf(RegistrationState.class),
            REPLACED, EnumSet.noneOf(RegistrationState.class),
            REFUSED, EnumSet.noneOf(RegistrationState.class));

    /** Whether a registration in this state may go over to the other; {@code PENDING} to itself is a new letter. */
    public boolean mayBecome(RegistrationState next) {
        return allowed().contains(next);
    }

    /** Whether the person has a pair that may still be used, now or after a new letter. */
    public boolean isOpen() {
        return this == PENDING || this == BLOCKED;
    }

    private Set<RegistrationState> allowed() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
