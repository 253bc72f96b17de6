package be.lra.registration.ui;

import be.lra.reader.ReaderStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.function.Supplier;

/** First step with a Belgian card: waits for it; it comes by itself. */
class CardTask extends StepTask {

    /**
     * The reader and what happens with a card.
     *
     * @param look asks for a card that was read, once a second
     */
    record Reader(Supplier<ReaderStatus> status, Clock clock, Runnable look) {}

    CardTask(Reader reader, Runnable otherDocument) {
        super("registration.card.title", "registration.card.hint");
        var icon = VaadinIcon.CREDIT_CARD.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var state = new ReaderLine(reader.status(), reader.clock());
        var waiting = new Div(icon, state);
        waiting.addClassName("visit-waiting");
        var other = new Button(getTranslation("registration.card.other"), click -> otherDocument.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        add(waiting, other);
        CardEar.listen(this, () -> {
            reader.look().run();
            if (isAttached()) { // no card came
                state.refresh();
            }
        });
    }
}
