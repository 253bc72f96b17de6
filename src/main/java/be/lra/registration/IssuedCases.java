package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.activation.LinkResend;
import be.lra.activation.PairEnd;
import be.lra.activation.PairStatus;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts of {@link AfterIssue}, each one transaction that can be run again. */
@Component
class IssuedCases {

    private final Registrations registrations;
    private final Activations activations;
    private final NewLetters letters;
    private final FileStanding standing;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final AuditTrail audit;
    private final Clock clock;

    IssuedCases(
            Registrations registrations,
            Activations activations,
            NewLetters letters,
            FileStanding standing,
            AgentDirectory agents,
            AgentProof proof,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.activations = activations;
        this.letters = letters;
        this.standing = standing;
        this.agents = agents;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new code and a new link to the same address; the old ones are void at once. */
    @Transactional
    public NewLetterOutcome reissueLetter(Reference reference, ReprintReason reason) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), agent.office());
        if (found.isEmpty()) {
            return new NewLetterOutcome.NotFound();
        }
        Registration registration = found.get();
        if (standing.isOwnCase(registration, agent)) {
            return new NewLetterOutcome.OwnCase();
        }
        if (!registration.state().isOpen()) {
            return new NewLetterOutcome.NotOpen(registration.state());
        }
        if (proof.isMissing(agent)) {
            return new NewLetterOutcome.ProofAsked();
        }
        return switch (letters.issueAgain(registration, reason, agent)) {
            case NewLetters.Issued(var now, var letter) -> new NewLetterOutcome.Reissued(now, letter);
            case NewLetters.CapReached(CapScope scope) -> new NewLetterOutcome.CapReached(scope);
        };
    }

    /** A new link to the same address, while the letter lives; the earlier link is void at once. */
    @Transactional
    public LinkOutcome resendLink(Reference reference) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), agent.office());
        if (found.isEmpty()) {
            return new LinkOutcome.NotFound();
        }
        Registration registration = found.get();
        if (standing.isOwnCase(registration, agent)) {
            return new LinkOutcome.OwnCase();
        }
        UUID id = registration.id();
        return switch (activations.resendLink(id)) {
            case LinkResend.Resent(int number) -> {
                letters.note(registration, new AuditEvent.LinkResent(number), agent);
                yield new LinkOutcome.Resent();
            }
            case LinkResend.TooSoon(Instant from) -> new LinkOutcome.TooSoon(from);
            case LinkResend.UsedUp _ -> new LinkOutcome.UsedUp();
            case LinkResend.NotPending _ -> new LinkOutcome.NotOpen(registration.state());
        };
    }

    /** From when the link may be sent again; empty where it may not, or for a registration of another office. */
    @Transactional(readOnly = true)
    public Optional<Instant> resendFrom(Reference reference) {
        return registrations
                .findByReferenceAndOffice(reference.value(), agents.current().office())
                .flatMap(registration -> activations.status(registration.id()))
                .flatMap(PairStatus::resendFrom);
    }

    /** Voids letter and link. */
    @Transactional
    public RevocationOutcome revoke(Reference reference, RevocationReason reason) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), agent.office());
        if (found.isEmpty()) {
            return new RevocationOutcome.NotFound();
        }
        Registration registration = found.get();
        if (standing.isOwnCase(registration, agent)) {
            return new RevocationOutcome.OwnCase();
        }
        if (!registration.state().isOpen()) {
            return new RevocationOutcome.NotOpen(registration.state());
        }
        if (proof.isMissing(agent)) {
            return new RevocationOutcome.ProofAsked();
        }
        activations.end(registration.id(), PairEnd.REVOKED);
        // Loaded again: voiding a pair empties the persistence context
        registrations.findById(registration.id()).orElseThrow().revoke(reason, clock.instant());
        letters.note(registration, new AuditEvent.RegistrationRevoked(reason.name()), agent);
        registrations.flush();
        return new RevocationOutcome.Revoked();
    }

    /** The agent opened the letter for printing. */
    @Transactional
    public void letterOpened(Reference reference) {
        SignedInAgent agent = agents.current();
        registrations
                .findByReferenceAndOffice(reference.value(), agent.office())
                .ifPresent(registration -> audit.append(
                        new AuditEvent.LetterOpened(), agent.actor(), Subject.registration(registration.id())));
    }
}
