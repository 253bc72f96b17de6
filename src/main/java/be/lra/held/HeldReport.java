package be.lra.held;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.List;

/** Everything that is held of one person at an instant, in the words of a language. */
public record HeldReport(Language language, Instant madeAt, List<HeldSection> sections) {

    public HeldReport {
        sections = List.copyOf(sections);
    }
}
