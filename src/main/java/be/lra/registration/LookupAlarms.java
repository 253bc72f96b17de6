package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import be.lra.identity.TimeOrderedId;
import be.lra.office.SignedInAgent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the supervisors when a budget of lookups is used up (security.md 4), and hears what they do about it. */
@Component
class LookupAlarms {

    private static final Duration NEWS = Duration.ofDays(1); // ours: an older one stands in the trail only
    private static final Limit LONGEST_LIST = Limit.of(50);

    private final LookupPauses pauses;
    private final LookupBudget budget;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random;

    LookupAlarms(LookupPauses pauses, LookupBudget budget, AuditTrail audit, Clock clock, SecureRandom random) {
        this.pauses = pauses;
        this.budget = budget;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Counts an answer of the registers; the one that uses a budget up raises the alarm in the same transaction. */
    @Transactional
    public void count(Visit visit, Seat seat, SignedInAgent agent, Optional<Ssin> number) {
        UUID registration = visit.handle().visit();
        budget.spend(agent, number).forEach((scope, until) -> raise(registration, seat, agent, scope, until));
    }

    /**
     * Counts an answer that an address is linked to a key; the one that is too much raises the alarm.
     *
     * @return empty if the agent may know, else from when
     */
    @Transactional
    public Optional<Instant> countAddress(UUID registration, Seat seat, SignedInAgent agent) {
        Optional<Instant> pause = budget.addressPause(agent);
        if (pause.isPresent()) {
            return pause;
        }
        Optional<Instant> until = budget.spendOnAddress(agent);
        until.ifPresent(end -> raise(registration, seat, agent, LookupScope.AGENT, end));
        return until;
    }

    private void raise(UUID registration, Seat seat, SignedInAgent agent, LookupScope scope, Instant until) {
        Instant now = clock.instant();
        pauses.save(new LookupPause(TimeOrderedId.next(now, random), registration, seat, scope, until, now));
        audit.append(new AuditEvent.LookupsPaused(scope.name()), agent.actor(), Subject.registration(registration));
    }

    List<LookupPause> raised(UUID office) {
        return pauses.findBySeatOfficeAndStateAndPausedAtAfterOrderByPausedAt(
                office, PauseState.RAISED, clock.instant().minus(NEWS), LONGEST_LIST);
    }

    long numberRaised(UUID office) {
        return pauses.countBySeatOfficeAndStateAndPausedAtAfter(
                office, PauseState.RAISED, clock.instant().minus(NEWS));
    }

    /** The agent may look up again at once. */
    @Transactional
    public ApprovalOutcome lift(UUID pause, LiftReason reason, SignedInAgent supervisor) {
        return decide(pause, PauseState.LIFTED, reason, supervisor);
    }

    /** The pause ends by itself, and the alarm is heard. */
    @Transactional
    public ApprovalOutcome keep(UUID pause, KeepReason reason, SignedInAgent supervisor) {
        return decide(pause, PauseState.KEPT, reason, supervisor);
    }

    private ApprovalOutcome decide(UUID id, PauseState word, Enum<?> reason, SignedInAgent supervisor) {
        Optional<LookupPause> found = pauses.findByIdAndSeatOffice(id, supervisor.office())
                .filter(pause -> pause.state() == PauseState.RAISED);
        if (found.isEmpty()) {
            return ApprovalOutcome.TOO_LATE;
        }
        LookupPause pause = found.get();
        if (pause.seat().agent().equals(supervisor.agentId())) {
            return ApprovalOutcome.OWN_CASE;
        }
        if (word == PauseState.LIFTED && pause.scope() != LookupScope.AGENT) {
            throw new IllegalStateException("the pause of a number ends by itself: the number is not known here");
        }
        pause.decide(word, reason, supervisor.agentId(), clock.instant());
        audit.append(event(pause, reason), supervisor.actor(), Subject.registration(pause.registration()));
        pauses.flush();
        if (word == PauseState.LIFTED) {
            budget.giveBack(pause.seat().agent());
        }
        return ApprovalOutcome.DONE;
    }

    private static AuditEvent event(LookupPause pause, Enum<?> reason) {
        String scope = pause.scope().name();
        return pause.state() == PauseState.LIFTED
                ? new AuditEvent.LookupPauseLifted(scope, reason.name())
                : new AuditEvent.LookupPauseKept(scope, reason.name());
    }
}
