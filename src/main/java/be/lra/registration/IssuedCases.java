package be.lra.registration;

import be.lra.activation.Activations;
import be.lra.activation.IssuedPair;
import be.lra.activation.LinkResend;
import be.lra.activation.NewPair;
import be.lra.activation.PairEnd;
import be.lra.activation.PairStatus;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
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
    private final DailyCap cap;
    private final LetterPrinter printer;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final AuditTrail audit;
    private final Clock clock;

    IssuedCases(
            Registrations registrations,
            Activations activations,
            DailyCap cap,
            LetterPrinter printer,
            Offices offices,
            AgentDirectory agents,
            AgentProof proof,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.activations = activations;
        this.cap = cap;
        this.printer = printer;
        this.offices = offices;
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
        if (isOwnCase(registration, agent)) {
            return new NewLetterOutcome.OwnCase();
        }
        if (!registration.state().isOpen()) {
            return new NewLetterOutcome.NotOpen(registration.state());
        }
        if (proof.isMissing(agent)) {
            return new NewLetterOutcome.ProofAsked();
        }
        return cap.take(Seat.of(agent).desk())
                ? reissue(registration, reason, agent)
                : new NewLetterOutcome.DailyCapReached();
    }

    private NewLetterOutcome reissue(Registration registration, ReprintReason reason, SignedInAgent agent) {
        PersonIdentity person = registration.person().orElseThrow();
        EmailAddress email = registration.email().orElseThrow();
        Language language = registration.language().orElseThrow();
        OfficeProfile office = offices.profile(agent.office());
        IssuedPair pair = activations.issue(
                new NewPair(registration.id(), person, email, language, office.id(), office.mailSenderName(), false));
        // Loaded again: the pair is entered by updates that empty the persistence context
        Registration now = registrations.findById(registration.id()).orElseThrow();
        now.reissue(pair.expiresAt(), clock.instant());
        audit.append(
                new AuditEvent.LetterReissued(reason.name(), pair.expiresAt()),
                agent.actor(),
                subject(registration, person));
        Letter letter = printer.print(person, language, office, registration.reference(), pair);
        registrations.flush();
        return new NewLetterOutcome.Reissued(now.toRecord(), letter);
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
        if (isOwnCase(registration, agent)) {
            return new LinkOutcome.OwnCase();
        }
        UUID id = registration.id();
        return switch (activations.resendLink(id)) {
            case LinkResend.Resent(int number) -> {
                Subject subject = subject(registration, registration.person().orElseThrow());
                audit.append(new AuditEvent.LinkResent(number), agent.actor(), subject);
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
        if (!registration.state().isOpen()) {
            return new RevocationOutcome.NotOpen(registration.state());
        }
        if (proof.isMissing(agent)) {
            return new RevocationOutcome.ProofAsked();
        }
        activations.end(registration.id(), PairEnd.REVOKED);
        registrations.findById(registration.id()).orElseThrow().revoke(reason, clock.instant());
        audit.append(
                new AuditEvent.RegistrationRevoked(reason.name()),
                agent.actor(),
                subject(registration, registration.person().orElseThrow()));
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

    /** A letter for himself would put both halves of a key into an agent's own hands. */
    private boolean isOwnCase(Registration registration, SignedInAgent agent) {
        return registration
                .person()
                .flatMap(PersonIdentity::ssin)
                .filter(number -> agents.isNumberOf(agent.agentId(), number))
                .isPresent();
    }

    private static Subject subject(Registration registration, PersonIdentity person) {
        return Subject.registration(registration.id(), person.ssin().orElseThrow());
    }
}
