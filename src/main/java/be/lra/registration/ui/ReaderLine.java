package be.lra.registration.ui;

import be.lra.reader.ReaderStatus;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One sentence on the card reader: ready, reading, reading slowly, a card left in it, or what is wrong; says a change aloud.
 */
class ReaderLine extends Paragraph {

    private static final String STILL_THERE = "registration.card.still";
    private static final String READING = "registration.card.reading";
    private static final String SLOW = "registration.card.slow";

    /** The oldest cards show their name within two seconds; nobody is left without a word for five. */
    private static final Duration USUAL = Duration.ofSeconds(3);

    private final Supplier<ReaderStatus> reader;
    private final Clock clock;
    private String shown = "";
    private Optional<Instant> readingSince = Optional.empty();

    ReaderLine(Supplier<ReaderStatus> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        addClassName("reader-line");
        getElement().setAttribute("aria-live", "polite");
        refresh();
    }

    final void refresh() {
        ReaderStatus status = reader.get();
        Instant now = clock.instant();
        String words = status.problemAt(now)
                .map(problem -> "reader.problem." + problem + ".what")
                .orElseGet(() -> withoutProblem(status));
        say(words.equals(READING) ? reading(now) : finished(words));
    }

    private void say(String words) {
        if (!words.equals(shown)) {
            shown = words;
            setText(getTranslation(words));
            setClassName("reader-attention", words.equals(STILL_THERE));
        }
    }

    private String reading(Instant now) {
        Instant since = readingSince.orElse(now);
        readingSince = Optional.of(since);
        return now.isBefore(since.plus(USUAL)) ? READING : SLOW;
    }

    private String finished(String words) {
        readingSince = Optional.empty();
        return words;
    }

    private static String withoutProblem(ReaderStatus status) {
        if (status.isCardRead()) {
            return STILL_THERE;
        }
        return status.cardPresent() ? READING : "registration.card.waiting";
    }
}
