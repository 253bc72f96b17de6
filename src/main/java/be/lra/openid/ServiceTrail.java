package be.lra.openid;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a citizen did at the door of a service. */
@Component
class ServiceTrail {

    private final AuditTrail audit;

    ServiceTrail(AuditTrail audit) {
        this.audit = audit;
    }

    /** In the running transaction, or in one of its own where nothing else is changed. */
    @Transactional
    void write(AuditEvent event, UUID account) {
        audit.append(event, new Actor.Citizen(account), Subject.account(account));
    }
}
