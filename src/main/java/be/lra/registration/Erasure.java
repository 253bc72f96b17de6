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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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

    private final Registrations registrations;
    private final FileStanding standing;
    private final DeskClosing closing;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final AuditTrail audit;
    private final Clock clock;

    Erasure(
            Registrations registrations,
            FileStanding standing,
            DeskClosing closing,
            Offices offices,
            AgentDirectory agents,
            AgentProof proof,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.standing = standing;
        this.closing = closing;
        this.offices = offices;
        this.agents = agents;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
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
    @Transactional
    public ErasureOutcome ask(Reference reference, IdentityShown shown) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = find(reference, agent);
        Optional<ErasureOutcome> refusal = refusal(found, agent);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Registration registration = found.orElseThrow();
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
    @Transactional
    public ErasureOutcome withdraw(Reference reference) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = find(reference, agent);
        Optional<ErasureOutcome> refusal = refusal(found, agent);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Registration registration = found.orElseThrow();
        if (!closing.withdraw(number(registration).orElseThrow(), clock.instant())) {
            return new ErasureOutcome.NoAccount();
        }
        audit.append(new AuditEvent.AccountClosingWithdrawn(), agent.actor(), Closing.subject(registration));
        return new ErasureOutcome.Withdrawn();
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
}
