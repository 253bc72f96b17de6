package be.lra.journey;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How long somebody needs for what a walk does: the times of the keystroke-level model (Card, Moran and Newell, 1980) for an
 * unhurried typist who reads every word, but no line twice.
 */
final class Pace {

    private static final Duration KEY = Duration.ofMillis(300);
    private static final Duration ACT = Duration.ofSeconds(2); // to find a button or a field, and get there
    private static final Duration WORD = Duration.ofMinutes(1).dividedBy(250);

    private static final Pattern GAP = Pattern.compile("\\s+");

    private final Set<String> read = new HashSet<>();
    private Duration taken = Duration.ZERO;

    void reads(String text) {
        for (String line : text.strip().lines().toList()) {
            if (read.add(line)) {
                taken = taken.plus(WORD.multipliedBy(GAP.split(line).length));
            }
        }
    }

    void types(String text) {
        taken = taken.plus(ACT).plus(KEY.multipliedBy(text.length()));
    }

    void acts() {
        taken = taken.plus(ACT);
    }

    Duration taken() {
        return taken;
    }
}
