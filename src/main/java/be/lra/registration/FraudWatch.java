package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.activation.PairEnd;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspicions of fraud: raised in silence at the desk, judged by a supervisor. */
@Component
class FraudWatch {

    private static final Limit LONGEST_LIST = Limit.of(50);

    private final Suspicions suspicions;
    private final Registrations registrations;
    private final OwnVisits ownVisits;
    private final Activations activations;
    private final AuditTrail audit;
    private final Clock clock;

    FraudWatch(
            Suspicions suspicions,
            Registrations registrations,
            OwnVisits ownVisits,
            Activations activations,
            AuditTrail audit,
            Clock clock) {
        this.suspicions = suspicions;
        this.registrations = registrations;
        this.ownVisits = ownVisits;
        this.activations = activations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells the supervisors, once a visit; the draft and its version stay, so that no screen changes. */
    @Transactional
    public void raise(Visit visit, Seat seat, SignedInAgent agent) {
        UUID id = visit.handle().visit();
        if (suspicions.findById(id).isEmpty()) {
            suspicions.save(new Suspicion(id, seat, clock.instant()));
            audit.append(new AuditEvent.FraudSuspected(), agent.actor(), Subject.registration(id));
            suspicions.flush();
        }
    }

    /** Whether a supervisor found the suspicion founded: nothing is issued in this visit any more. */
    boolean isConfirmed(UUID registration) {
        return suspicions
                .findById(registration)
                .filter(suspicion -> suspicion.state() == SuspicionState.CONFIRMED)
                .isPresent();
    }

    /** What waits for the supervisor, the oldest first; whoever is suspected himself never hears of it. */
    List<Suspicion> raised(SignedInAgent supervisor) {
        return suspicions
                .findBySeatOfficeAndStateOrderByRaisedAt(supervisor.office(), SuspicionState.RAISED, LONGEST_LIST)
                .stream()
                .filter(raised -> !ownVisits.isVisitor(raised.registration(), supervisor))
                .toList();
    }

    /** Judges a suspicion; a pair that is still open is void once it is confirmed. */
    @Transactional
    public ApprovalOutcome judge(UUID registration, SuspicionState word, Enum<?> reason, SignedInAgent supervisor) {
        Optional<Suspicion> found = suspicions
                .findByRegistrationAndSeatOffice(registration, supervisor.office())
                .filter(suspicion -> suspicion.state() == SuspicionState.RAISED)
                .filter(suspicion -> !ownVisits.isVisitor(registration, supervisor));
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        if (found.get().seat().agent().equals(supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        found.get().decide(word, reason, supervisor.agentId(), clock.instant());
        suspicions.flush();
        AuditEvent event = word == SuspicionState.CONFIRMED
                ? new AuditEvent.FraudConfirmed(reason.name())
                : new AuditEvent.FraudNegated(reason.name());
        audit.append(event, supervisor.actor(), Subject.registration(registration));
        if (word == SuspicionState.CONFIRMED) {
            revoke(registration, supervisor);
        }
        return ApprovalOutcome.DONE;
    }

    private void revoke(UUID id, SignedInAgent supervisor) {
        registrations.touch(id); // a letter issued in this instant is seen here, or finds the suspicion confirmed
        if (!registrations.findNow(id).orElseThrow().state().isOpen()) {
            return;
        }
        activations.end(id, PairEnd.REVOKED);
        // Loaded only now: voiding a pair empties the persistence context
        registrations.findById(id).orElseThrow().revoke(RevocationReason.SUSPICION_OF_FRAUD, clock.instant());
        audit.append(
                new AuditEvent.RegistrationRevoked(RevocationReason.SUSPICION_OF_FRAUD.name()),
                supervisor.actor(),
                Subject.registration(id));
        registrations.flush();
    }
}
