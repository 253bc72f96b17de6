package be.lra.registration;

import be.lra.activation.ActivationLetter;
import be.lra.activation.ActivationProperties;
import be.lra.activation.LetterAdditions;
import be.lra.activation.LetterContent;
import be.lra.activation.LetterReceipt;
import be.lra.activation.Letterhead;
import be.lra.audit.Receipts;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.messaging.MessagingProperties;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
import be.lra.office.Paper;
import be.lra.office.PaperPlace;
import be.lra.office.Papers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the letter together; what comes out exists in memory only. */
@Component
class LetterPrinter {

    /** Holds signs that no code has, so that nobody can type it. */
    private static final List<String> SPECIMEN_CODE = List.of("SPECI", "MEN00", "SPECI", "MEN00");

    private final ActivationLetter letter;
    private final Papers papers;
    private final Receipts receipts;
    private final Offices offices;
    private final MessagingProperties messaging;
    private final ActivationProperties activation;
    private final RegistrationProperties settings;
    private final Clock clock;

    LetterPrinter(
            ActivationLetter letter,
            Papers papers,
            Receipts receipts,
            Offices offices,
            MessagingProperties messaging,
            ActivationProperties activation,
            RegistrationProperties settings,
            Clock clock) {
        this.letter = letter;
        this.papers = papers;
        this.receipts = receipts;
        this.offices = offices;
        this.messaging = messaging;
        this.activation = activation;
        this.settings = settings;
        this.clock = clock;
    }

    Letter print(PersonIdentity person, Language language, OfficeProfile office, LetterOrder order) {
        return new Letter(letter.render(new LetterContent(
                language,
                head(office, papers.of(office.id()), language),
                person.displayName(),
                List.of(),
                order.pair().code().groups(),
                day(clock.instant()),
                day(order.pair().expiresAt().minusNanos(1)),
                order.reference().value(),
                office.mailSenderName(),
                messaging.senderAddress(),
                offices.isForExercises(office.id()),
                activation.publicAddress().resolve("/"),
                receipt(order.entry().fingerprint()))));
    }

    /** A letter for nobody, with what the office would add. */
    byte[] specimen(OfficeProfile office, Paper paper, Language language) {
        Instant now = clock.instant();
        return letter.render(new LetterContent(
                language,
                head(office, paper, language),
                "SPECIMEN",
                List.of(),
                SPECIMEN_CODE,
                day(now),
                day(now.plus(activation.pairValidity())),
                "SPECIMEN",
                office.mailSenderName(),
                messaging.senderAddress(),
                false,
                activation.publicAddress().resolve("/"),
                receipt("SPECIMEN")));
    }

    private Optional<LetterReceipt> receipt(String fingerprint) {
        return receipts.publicKey()
                .map(key -> new LetterReceipt(
                        fingerprint, activation.publicAddress().resolve("/receipt")));
    }

    private static Letterhead head(OfficeProfile office, Paper paper, Language language) {
        Map<Language, String> hours = office.openingHours();
        return new Letterhead(
                office.name(),
                office.addressLines(),
                office.phone(language),
                office.helpLineEmail(),
                hours.getOrDefault(language, ""),
                new LetterAdditions(
                        paper.logo(),
                        paper.words(PaperPlace.LETTERHEAD, language, office),
                        paper.words(PaperPlace.LETTER, language, office)));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, settings.zone());
    }
}
