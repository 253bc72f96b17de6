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
import java.util.Optional;
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

    /** A new letter in the hand of the agent, and what it is for. */
    record Issued(RegistrationRecord registration, Letter letter) {}

    /** To another address or in another language; empty if the desk has no letter left today. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Issued> issue(Registration registration, Contact contact, AuditEvent event, SignedInAgent agent) {
        return issue(registration, contact, _ -> event, agent);
    }

    /** As before, for another reason; empty if the desk has no letter left today. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Issued> issueAgain(Registration registration, ReprintReason reason, SignedInAgent agent) {
        var contact = new Contact(
                registration.email().orElseThrow(), registration.language().orElseThrow(), KeyLink.NONE);
        return issue(registration, contact, end -> new AuditEvent.LetterReissued(reason.name(), end), agent);
    }

    private Optional<Issued> issue(
            Registration registration, Contact contact, Function<Instant, AuditEvent> event, SignedInAgent agent) {
        if (!cap.take(Seat.of(agent).desk())) {
            return Optional.empty();
        }
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
        return Optional.of(new Issued(now.toRecord(), letter));
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
