package be.lra.registration.ui;

import be.lra.reader.ReaderStatus;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Supplier;

/** One sentence on the card reader: ready, reading, a card left in it, or what is wrong; says a change aloud. */
class ReaderLine extends Paragraph {

    private static final String STILL_THERE = "registration.card.still";

    private final Supplier<ReaderStatus> reader;
    private final Clock clock;
    private String shown = "";

    ReaderLine(Supplier<ReaderStatus> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        addClassName("reader-line");
        getElement().setAttribute("aria-live", "polite");
        refresh();
    }

    final void refresh() {
        ReaderStatus status = reader.get();
        String now = status.problemAt(clock.instant())
                .map(problem -> "reader.problem." + problem + ".what")
                .orElseGet(() -> withoutProblem(status));
        if (!now.equals(shown)) {
            shown = now;
            setText(getTranslation(now));
            setClassName("reader-attention", now.equals(STILL_THERE));
        }
    }

    private static String withoutProblem(ReaderStatus status) {
        if (status.isCardRead()) {
            return STILL_THERE;
        }
        return status.cardPresent() ? "registration.card.reading" : "registration.card.waiting";
    }
}
