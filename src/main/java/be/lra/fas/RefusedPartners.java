package be.lra.fas;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the trail that a sign-in by the federal service was refused before anybody's account was known. */
@Component
class RefusedPartners {

    private final AuditTrail audit;

    RefusedPartners(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    void write(String reasonCode) {
        audit.append(new AuditEvent.CitizenSignInRefused(reasonCode), new Actor.Citizen(null), Subject.none());
    }
}
