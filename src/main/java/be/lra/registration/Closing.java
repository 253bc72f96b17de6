package be.lra.registration;

import be.lra.activation.ActivationBlocked;
import be.lra.activation.ActivationCompleted;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.PersonIdentity;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How registrations end other than by a new letter: refused at the desk, activated at home, lapsed with time. */
@Component
class Closing {

    private static final Actor SWEEP = new Actor.Machine("registration-sweep");

    private final OpenVisits visits;
    private final Registrations registrations;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Clock clock;

    Closing(OpenVisits visits, Registrations registrations, Drafts drafts, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.registrations = registrations;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the visit and wipes what was gathered; a visit that ran out of time is refused too. */
    @Transactional
    Optional<GoneReason> refuse(VisitHandle handle, RefusalReason reason, SignedInAgent agent, AuditEvent... findings) {
        GoneReason obstacle = visits.obstacle(handle, agent);
        if (obstacle != null && obstacle != GoneReason.TIMED_OUT) {
            return Optional.of(obstacle);
        }
        Registration registration = registrations.findById(handle.visit()).orElseThrow();
        registration.refuse(reason, clock.instant());
        drafts.deleteById(handle.visit());
        Stream.of(findings).forEach(finding -> audit.append(finding, agent.actor(), subject(registration)));
        audit.append(new AuditEvent.RegistrationRefused(reason.name()), agent.actor(), subject(registration));
        registrations.flush();
        return Optional.empty();
    }

    /** Ends the visit because the agent found that the person of the register is somebody else. */
    @Transactional
    Optional<GoneReason> refuseOtherPerson(VisitHandle handle, SignedInAgent agent) {
        Optional<Doubt> doubt = visits.find(handle.visit(), agent)
                .flatMap(visit -> visit.facts().doubt());
        if (doubt.isEmpty()) {
            GoneReason obstacle = visits.obstacle(handle, agent);
            return Optional.of(obstacle == null ? GoneReason.CHANGED_ELSEWHERE : obstacle);
        }
        Set<String> fields = Recognition.names(doubt.get().comparison().differing());
        return refuse(handle, RefusalReason.NOT_THE_PERSON_IN_REGISTER, agent, new AuditEvent.OtherPersonFound(fields));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ActivationCompleted completed) {
        Registration registration =
                registrations.findById(completed.registration()).orElseThrow();
        registration.activate(completed.at());
        audit.append(
                new AuditEvent.RegistrationActivated(),
                new Actor.Citizen(completed.account()),
                subject(registration).andAccount(completed.account()));
        registrations.flush(); // what follows in the citizen's transaction may empty the persistence context
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ActivationBlocked blocked) {
        registrations.findById(blocked.registration()).orElseThrow().block();
        registrations.flush();
    }

    /** Ends one registration whose pair lapsed or whose visit was left, unless something happened to it meanwhile. */
    @Transactional
    boolean lapse(UUID id, Instant abandonedBefore) {
        Instant now = clock.instant();
        Registration registration = registrations.findById(id).orElseThrow();
        boolean abandoned = registration.state() == RegistrationState.DRAFT
                && registration.startedAt().isBefore(abandonedBefore);
        boolean expired = registration.state().isOpen()
                && registration.openPair().expiresAt().isBefore(now);
        if (!abandoned && !expired) {
            return false;
        }
        registration.expire(now);
        if (abandoned) {
            drafts.deleteById(id);
        }
        audit.append(
                abandoned ? new AuditEvent.RegistrationAbandoned() : new AuditEvent.RegistrationExpired(),
                SWEEP,
                subject(registration));
        registrations.flush();
        return true;
    }

    static Subject subject(Registration registration) {
        return registration
                .person()
                .flatMap(PersonIdentity::ssin)
                .map(number -> Subject.registration(registration.id(), number))
                .orElseGet(() -> Subject.registration(registration.id()));
    }
}
