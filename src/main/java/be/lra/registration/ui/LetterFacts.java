package be.lra.registration.ui;

import be.lra.messaging.Delivery;
import be.lra.registration.RegistrationRecord;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Polling;
import java.util.Optional;
import java.util.function.Supplier;

/** What the agent may want to know of a letter just issued; above all, whether the mail has left. */
class LetterFacts extends KeyValueList {

    LetterFacts(RegistrationRecord registration, Supplier<Optional<Delivery>> mail) {
        var state = new MailStateLine(mail.get());
        state.getElement().setAttribute("aria-live", "polite");
        fact(getTranslation("registration.letter.mail"), state);
        registration.email().ifPresent(email -> fact(getTranslation("registration.panel.email"), email.value()));
        registration
                .expiresAt()
                .ifPresent(end -> fact(
                        getTranslation("registration.letter.lastDay"),
                        DeskTimes.dayInWords(end.minusSeconds(1), getLocale())));
        fact(
                getTranslation("registration.letter.reference"),
                registration.reference().value());
        Polling.everySecond(this, () -> state.show(mail.get()));
    }
}
