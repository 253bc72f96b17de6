package be.lra.registration;

import be.lra.activation.ActivationLetter;
import be.lra.activation.ActivationProperties;
import be.lra.activation.IssuedPair;
import be.lra.activation.LetterContent;
import be.lra.activation.Letterhead;
import be.lra.identity.Language;
import be.lra.identity.PersonIdentity;
import be.lra.messaging.MessagingProperties;
import be.lra.office.OfficeProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the letter together; what comes out exists in memory only. */
@Component
class LetterPrinter {

    private final ActivationLetter letter;
    private final MessagingProperties messaging;
    private final ActivationProperties activation;
    private final RegistrationProperties settings;
    private final Clock clock;

    LetterPrinter(
            ActivationLetter letter,
            MessagingProperties messaging,
            ActivationProperties activation,
            RegistrationProperties settings,
            Clock clock) {
        this.letter = letter;
        this.messaging = messaging;
        this.activation = activation;
        this.settings = settings;
        this.clock = clock;
    }

    Letter print(PersonIdentity person, Language language, OfficeProfile office, Reference reference, IssuedPair pair) {
        return new Letter(letter.render(new LetterContent(
                language,
                head(office, language),
                person.displayName(),
                List.of(),
                pair.code().groups(),
                day(clock.instant()),
                day(pair.expiresAt().minusNanos(1)),
                reference.value(),
                office.mailSenderName(),
                messaging.senderAddress(),
                activation.publicAddress().resolve("/"))));
    }

    private static Letterhead head(OfficeProfile office, Language language) {
        Map<Language, String> hours = office.openingHours();
        return new Letterhead(
                office.name(),
                office.addressLines(),
                office.helpLinePhone(),
                office.helpLineEmail(),
                hours.getOrDefault(language, ""));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, settings.zone());
    }
}
