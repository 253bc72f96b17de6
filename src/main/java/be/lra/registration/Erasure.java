package be.lra.registration;

import be.lra.account.DeskClosing;
import be.lra.account.DeskClosingOutcome;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.identity.DataAction;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import be.lra.persistence.Conflict;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closing the accounts of somebody who stands at the counter and cannot sign in (GDPR art. 17): the agent has compared face and
 * document. They close some days later, unless the person changes her mind.
 *
 * @see "src/docs/decisions/0616-erasure-at-the-desk.md"
 */
@Service
@Touches(DataAction.DELETE)
@PreAuthorize("hasRole('AGENT')")
public class Erasure {

    private static final ThrottleLimit PER_AGENT = new ThrottleLimit(
            "erasure-asked",
            10,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofHours(8)); // ours: a desk is asked a few times a year

    private final Registrations registrations;
    private final FileStanding standing;
    private final DeskClosing closing;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Erasure(
            Registrations registrations,
            FileStanding standing,
            DeskClosing closing,
            Offices offices,
            AgentDirectory agents,
            AgentProof proof,
            Throttle throttle,
            AuditTrail audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.standing = standing;
        this.closing = closing;
        this.offices = offices;
        this.agents = agents;
        this.proof = proof;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** When the accounts of the person of a registration close; empty unless it was asked. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public Optional<Instant> closesAt(Reference reference) {
        return find(reference, agents.current()).flatMap(Erasure::number).flatMap(closing::closesAt);
    }

    /**
     * Asks to close every account of the person.
     *
     * @param shown what the agent compared the person with
     */
    public ErasureOutcome ask(Reference reference, IdentityShown shown) {
        SignedInAgent agent = agents.current();
        Optional<ErasureOutcome> refusal = inTransaction(() -> refusal(find(reference, agent), agent));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Instant> pause = throttle.reserve(PER_AGENT, agent.agentId().toString());
        if (pause.isPresent()) {
            return new ErasureOutcome.TooMany(pause.get());
        }
        return unlessRefused(reference, agent, registration -> ask(registration, shown, agent));
    }

    private ErasureOutcome ask(Registration registration, IdentityShown shown, SignedInAgent agent) {
        return switch (closing.ask(number(registration).orElseThrow(), clock.instant())) {
            case DeskClosingOutcome.Asked(Instant due) -> {
                audit.append(
                        new AuditEvent.AccountClosingAsked(shown.name()), agent.actor(), Closing.subject(registration));
                yield new ErasureOutcome.Asked(due);
            }
            case DeskClosingOutcome.AskedBefore(Instant due) -> new ErasureOutcome.Asked(due);
            case DeskClosingOutcome.NoAccount _ -> new ErasureOutcome.NoAccount();
            case DeskClosingOutcome.CaseOpen _ -> new ErasureOutcome.CaseOpen();
            case DeskClosingOutcome.LetterUnderWay _ -> new ErasureOutcome.LetterUnderWay();
        };
    }

    /** The person changed her mind, and stands there again. */
    @Touches(DataAction.WRITE)
    public ErasureOutcome withdraw(Reference reference) {
        SignedInAgent agent = agents.current();
        return unlessRefused(reference, agent, registration -> withdraw(registration, agent));
    }

    private ErasureOutcome withdraw(Registration registration, SignedInAgent agent) {
        if (!closing.withdraw(number(registration).orElseThrow(), clock.instant())) {
            return new ErasureOutcome.NoAccount();
        }
        audit.append(new AuditEvent.AccountClosingWithdrawn(), agent.actor(), Closing.subject(registration));
        return new ErasureOutcome.Withdrawn();
    }

    /** A sign-in of the person may be withdrawing it in the same instant: who loses against it runs again. */
    private ErasureOutcome unlessRefused(
            Reference reference, SignedInAgent agent, Function<Registration, ErasureOutcome> act) {
        return inTransaction(() -> {
            Optional<Registration> found = find(reference, agent);
            return refusal(found, agent).orElseGet(() -> act.apply(found.orElseThrow()));
        });
    }

    private Optional<ErasureOutcome> refusal(Optional<Registration> found, SignedInAgent agent) {
        if (found.isEmpty()) {
            return Optional.of(new ErasureOutcome.NotFound());
        }
        if (number(found.get()).isEmpty()) {
            return Optional.of(new ErasureOutcome.NobodyKnown());
        }
        if (offices.isForExercises(agent.office())) {
            return Optional.of(new ErasureOutcome.NoAccount());
        }
        if (standing.isOwnCase(found.get(), agent)) {
            return Optional.of(new ErasureOutcome.OwnCase());
        }
        return proof.isMissing(agent) ? Optional.of(new ErasureOutcome.ProofAsked()) : Optional.empty();
    }

    private Optional<Registration> find(Reference reference, SignedInAgent agent) {
        return registrations.findByReferenceAndOffice(reference.value(), agent.office());
    }

    private static Optional<Ssin> number(Registration registration) {
        return registration.person().flatMap(PersonIdentity::ssin);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Conflict.runAgain(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
