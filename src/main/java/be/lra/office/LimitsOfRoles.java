package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.util.Set;
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
        String role = grant.role().name();
        Permit permit = limits.permit();
        append(
                administrator,
                new AuditEvent.RoleLimited(grant.agent(), role, names(permit.actions()), names(permit.kinds())));
        if (limits.desk() != null) {
            append(administrator, new AuditEvent.RoleTiedToDesk(grant.agent(), role, limits.desk()));
        }
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
