package be.lra.registration.ui;

import be.lra.ui.DeskTimes;
import be.lra.ui.Polling;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the mailed link again; while the last mail has only just left, says from when it can be done. */
class ResendLine extends Div {

    private final Button button = new Button();
    private final Span state = new Span();
    private final Supplier<Optional<Instant>> possibleFrom;
    private final Clock clock;

    ResendLine(Supplier<Optional<Instant>> possibleFrom, Clock clock, Runnable resend) {
        this.possibleFrom = possibleFrom;
        this.clock = clock;
        addClassName("resend");
        button.setText(getTranslation("registration.resend.button"));
        button.addClickListener(click -> resend.run());
        state.addClassName("resend-state");
        state.getElement().setAttribute("aria-live", "polite");
        add(button, state);
        refresh();
        Polling.everySecond(this, this::refresh);
    }

    final void refresh() {
        Optional<Instant> from = possibleFrom.get();
        boolean now = from.filter(at -> !clock.instant().isBefore(at)).isPresent();
        button.setEnabled(now);
        String words = from.map(
                        at -> now ? "" : getTranslation("registration.resend.from", DeskTimes.timeRoundedUp(at)))
                .orElseGet(() -> getTranslation("registration.resend.never"));
        if (!words.equals(state.getText())) {
            state.setText(words);
        }
    }
}
