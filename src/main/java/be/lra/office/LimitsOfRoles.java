package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Narrows roles, or lets them be what they were, and writes it down. */
@Component
class LimitsOfRoles {

    private final AuditTrail trail;

    LimitsOfRoles(AuditTrail trail) {
        this.trail = trail;
    }

    void set(RoleGrant grant, RoleLimits limits, SignedInAgent administrator) {
        grant.limit(limits);
        note(grant.agent(), grant.role(), limits, administrator);
    }

    /** Writes down how the first role of a new agent was narrowed; nothing if it was not. */
    void noteFirst(UUID agent, TypedRole first, SignedInAgent administrator) {
        if (!first.limits().equals(RoleLimits.NONE)) {
            note(agent, first.granted(), first.limits(), administrator);
        }
    }

    private void note(UUID agent, Role narrowed, RoleLimits limits, SignedInAgent administrator) {
        String role = narrowed.name();
        Permit permit = limits.permit();
        append(administrator, new AuditEvent.RoleLimited(agent, role, names(permit.actions()), names(permit.kinds())));
        if (limits.desk() != null) {
            append(administrator, new AuditEvent.RoleTiedToDesk(agent, role, limits.desk()));
        }
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
