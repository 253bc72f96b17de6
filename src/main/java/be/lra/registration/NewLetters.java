package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.activation.Activations;
import be.lra.activation.IssuedPair;
import be.lra.activation.NewPair;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.audit.WrittenEvent;
import be.lra.identity.PersonIdentity;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues a new letter for a registration that has one: the old code and the old link are void. */
@Component
class NewLetters {

    private final Registrations registrations;
    private final Activations activations;
    private final DailyCap cap;
    private final LetterPrinter printer;
    private final Offices offices;
    private final AuditTrail audit;
    private final Clock clock;

    NewLetters(
            Registrations registrations,
            Activations activations,
            DailyCap cap,
            LetterPrinter printer,
            Offices offices,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.activations = activations;
        this.cap = cap;
        this.printer = printer;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Answer {}

    /** A new letter in the hand of the agent, and what it is for. */
    record Issued(RegistrationRecord registration, Letter letter) implements Answer {}

    /** No letter is left today; the last one stays good. */
    record CapReached(CapScope scope) implements Answer {}

    /** To another address or in another language. */
    @Transactional(propagation = Propagation.MANDATORY)
    Answer issue(Registration registration, Contact contact, AuditEvent event, SignedInAgent agent) {
        return issue(registration, contact, _ -> event, agent);
    }

    /** As before, for another reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    Answer issueAgain(Registration registration, ReprintReason reason, SignedInAgent agent) {
        var contact = new Contact(
                registration.email().orElseThrow(), registration.language().orElseThrow(), KeyLink.NONE);
        return issue(registration, contact, end -> new AuditEvent.LetterReissued(reason.name(), end), agent);
    }

    private Answer issue(
            Registration registration, Contact contact, Function<Instant, AuditEvent> event, SignedInAgent agent) {
        return cap.take(Seat.of(agent))
                .map(scope -> withheld(registration, scope, agent))
                .orElseGet(() -> write(registration, contact, event, agent));
    }

    private Answer withheld(Registration registration, CapScope scope, SignedInAgent agent) {
        note(registration, new AuditEvent.LetterWithheld(scope.stop().name()), agent);
        return new CapReached(scope);
    }

    private Answer write(
            Registration registration, Contact contact, Function<Instant, AuditEvent> event, SignedInAgent agent) {
        PersonIdentity person = registration.person().orElseThrow();
        OfficeProfile office = offices.profile(agent.office());
        IssuedPair pair = activations.issue(new NewPair(
                registration.id(),
                person,
                contact.email(),
                contact.language(),
                office.id(),
                office.mailSenderName(),
                false));
        // Loaded again: the pair is entered by updates that empty the persistence context
        Registration now = registrations.findById(registration.id()).orElseThrow();
        now.reissue(contact, pair.expiresAt(), clock.instant());
        WrittenEvent entry = note(registration, event.apply(pair.expiresAt()), agent);
        Letter letter = printer.print(
                person, contact.language(), office, new LetterOrder(registration.reference(), pair, entry));
        registrations.flush();
        return new Issued(now.toRecord(), letter);
    }

    /** Writes down what an agent did about the registration of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    WrittenEvent note(Registration registration, AuditEvent event, SignedInAgent agent) {
        return audit.append(
                event,
                agent.actor(),
                Subject.registration(
                        registration.id(),
                        registration.person().flatMap(PersonIdentity::ssin).orElseThrow()));
    }
}
