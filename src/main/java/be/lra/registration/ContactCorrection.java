package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.account.KeyLinks;
import be.lra.audit.AuditEvent;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Exercise;
import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the link goes and in which language, corrected while the visitor may still be in the hall: a new pair. Later, and for a
 * name, it takes a new visit, since nobody else has seen the visitor and names come from the registers (domain.md 4).
 */
@Component
class ContactCorrection {

    private final Registrations registrations;
    private final NewLetters letters;
    private final FileStanding standing;
    private final KeyLinks keyLinks;
    private final LookupAlarms alarms;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AgentProof proof;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContactCorrection(
            Registrations registrations,
            NewLetters letters,
            FileStanding standing,
            KeyLinks keyLinks,
            LookupAlarms alarms,
            Offices offices,
            AgentDirectory agents,
            AgentProof proof,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.letters = letters;
        this.standing = standing;
        this.keyLinks = keyLinks;
        this.alarms = alarms;
        this.offices = offices;
        this.agents = agents;
        this.proof = proof;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Safe to run again. That an address has a key is news about somebody: bounded, and written down before it is told. */
    CorrectionOutcome correct(Reference reference, EmailEntry entry) {
        SignedInAgent agent = agents.current();
        CorrectionOutcome outcome = transaction.execute(_ -> correct(reference, entry, agent));
        return outcome instanceof CorrectionOutcome.EmailLinked(KeyLink link) ? told(reference, link, agent) : outcome;
    }

    private CorrectionOutcome told(Reference reference, KeyLink link, SignedInAgent agent) {
        Registration registration = registrations
                .findByReferenceAndOffice(reference.value(), agent.office())
                .orElseThrow();
        Optional<Instant> pause = alarms.countAddress(registration.id(), Seat.of(agent), agent);
        if (pause.isPresent()) {
            return new CorrectionOutcome.Paused(pause.get());
        }
        transaction.executeWithoutResult(
                _ -> letters.note(registration, new AuditEvent.EmailChecked(link.name()), agent));
        return new CorrectionOutcome.EmailLinked(link);
    }

    private CorrectionOutcome correct(Reference reference, EmailEntry entry, SignedInAgent agent) {
        Optional<Registration> found = registrations.findByReferenceAndOffice(reference.value(), agent.office());
        if (found.isEmpty()) {
            return new CorrectionOutcome.NotFound();
        }
        Registration registration = found.get();
        if (!registration.state().isOpen()) {
            return new CorrectionOutcome.NotOpen(registration.state());
        }
        if (standing.isOwnCase(registration, agent)) {
            return new CorrectionOutcome.OwnCase();
        }
        if (!standing.mayCorrect(registration, agent, clock.instant())) {
            return new CorrectionOutcome.NewVisitNeeded();
        }
        return switch (EmailAddress.read(entry.typedAddress())) {
            case EmailReading.Refused(EmailReading.Reason reason) -> new CorrectionOutcome.EmailUnreadable(reason);
            case EmailReading.Read(EmailAddress email) -> correct(registration, entry, email, agent);
        };
    }

    private CorrectionOutcome correct(
            Registration registration, EmailEntry entry, EmailAddress email, SignedInAgent agent) {
        Optional<EmailProblem> problem =
                EmailProblem.of(entry, email, offices.profile(agent.office()).mailDomain(), exercise(agent));
        if (problem.isPresent()) {
            return new CorrectionOutcome.EmailRefused(problem.get());
        }
        if (agents.isEmailOf(agent.agentId(), email)) {
            return new CorrectionOutcome.EmailRefused(EmailProblem.OWN_ADDRESS);
        }
        Set<String> changed = changed(registration, entry, email);
        if (changed.isEmpty()) {
            return new CorrectionOutcome.NothingChanged();
        }
        KeyLink link = keyLinks.check(email, registration.person().flatMap(PersonIdentity::ssin));
        if (link != KeyLink.NONE && !entry.linkAcknowledged()) {
            return new CorrectionOutcome.EmailLinked(link);
        }
        if (proof.isMissing(agent)) {
            return new CorrectionOutcome.ProofAsked();
        }
        var contact = new Contact(email, entry.language(), link);
        return switch (letters.issue(registration, contact, new AuditEvent.ContactCorrected(changed), agent)) {
            case NewLetters.Issued(var now, var letter) -> new CorrectionOutcome.Corrected(now, letter);
            case NewLetters.CapReached(CapScope scope) -> new CorrectionOutcome.CapReached(scope);
        };
    }

    private static Set<String> changed(Registration registration, EmailEntry entry, EmailAddress email) {
        Set<String> changed = new LinkedHashSet<>();
        if (registration.email().filter(email::equals).isEmpty()) {
            changed.add(ContactField.VISITOR_EMAIL.name());
        }
        if (registration.language().filter(entry.language()::equals).isEmpty()) {
            changed.add(ContactField.VISITOR_LANGUAGE.name());
        }
        return changed;
    }

    private Optional<Exercise> exercise(SignedInAgent agent) {
        return offices.isForExercises(agent.office()) ? Optional.of(Exercise.of(agent.agentId())) : Optional.empty();
    }
}
