package be.lra.registration.ui;

import be.lra.messaging.Delivery;
import be.lra.registration.Letter;
import be.lra.registration.RegistrationRecord;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import be.lra.ui.Polling;
import be.lra.ui.ReferenceBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;

/** Fifth step: print the letter, hand it over, see the mail leave while the visitor is still there. */
class LetterTask extends StepTask {

    /** What the agent can do now. */
    record Next(Runnable printed, Runnable newLetter, Runnable nextVisitor) {}

    LetterTask(RegistrationRecord registration, Letter letter, Supplier<Optional<Delivery>> mail, Next next) {
        super("registration.letter.title", "registration.letter.hint");
        var print = new LetterLink(
                getTranslation("registration.letter.print"), letter, registration.reference(), next.printed());
        print.getElement().setAttribute("autofocus", true);
        print.getElement().executeJs("this.focus()");
        var again = new Button(
                getTranslation("registration.letter.again"),
                click -> next.newLetter().run());
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var nextVisitor = new Button(
                getTranslation("registration.letter.next"),
                click -> next.nextVisitor().run());
        var actions = new Div(print, nextVisitor, again);
        actions.addClassName("visit-line");
        var state = new MailStateLine(mail.get());
        state.getElement().setAttribute("aria-live", "polite");
        trouble(Notice.success(
                getTranslation("registration.letter.done"), getTranslation("registration.letter.done.text")));
        var facts = new KeyValueList().fact(getTranslation("registration.letter.mail"), state);
        registration.email().ifPresent(email -> facts.fact(getTranslation("registration.panel.email"), email.value()));
        registration
                .expiresAt()
                .ifPresent(end -> facts.fact(
                        getTranslation("registration.letter.lastDay"),
                        DeskTimes.dayInWords(end.minusSeconds(1), getLocale())));
        add(
                actions,
                new ReferenceBox(
                        getTranslation("registration.letter.reference"),
                        registration.reference().value()),
                facts);
        Polling.everySecond(this, () -> state.show(mail.get()));
    }
}
