package be.lra.registration;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a finished case is looked at before others; {@code registration.risk.<name>} says it. Weights and limits are ours:
 * what a colleague would look at first.
 */
public enum RiskSign {
    /** A supervisor had to agree. */
    SUPERVISORS_WORD(4),
    /** From the first look at the document to the letter in less than two minutes. */
    QUICK(3),
    /** Begun before seven or after nineteen o'clock. */
    OUT_OF_HOURS(2),
    /** More than one letter. */
    SEVERAL_LETTERS(2),
    /** No chip vouched for the document. */
    WITHOUT_CHIP(1),
    /** The letter was taken back. */
    REVOKED(1);

    private static final Duration HUMAN_MINIMUM = Duration.ofMinutes(2);
    private static final LocalTime OPENING = LocalTime.of(7, 0);
    private static final LocalTime CLOSING = LocalTime.of(19, 0);

    private final int weight;

    RiskSign(int weight) {
        this.weight = weight;
    }

    static Set<RiskSign> of(FinishedCase finished, ZoneId zone) {
        var signs = EnumSet.noneOf(RiskSign.class);
        LocalTime began = finished.startedAt().atZone(zone).toLocalTime();
        Duration took = Duration.between(finished.startedAt(), finished.issuedAt());
        mark(signs, SUPERVISORS_WORD, finished.approvals() > 0);
        mark(signs, QUICK, finished.letters() == 1 && took.compareTo(HUMAN_MINIMUM) < 0);
        mark(signs, OUT_OF_HOURS, began.isBefore(OPENING) || !began.isBefore(CLOSING));
        mark(signs, SEVERAL_LETTERS, finished.letters() > 1);
        mark(signs, WITHOUT_CHIP, finished.means() != Means.CARD);
        mark(signs, REVOKED, finished.state() == RegistrationState.REVOKED);
        return signs;
    }

    private static void mark(Set<RiskSign> signs, RiskSign sign, boolean present) {
        if (present) {
            signs.add(sign);
        }
    }

    /** The more, the earlier it is looked at. */
    static int weight(Set<RiskSign> signs) {
        return signs.stream().mapToInt(sign -> sign.weight).sum();
    }
}
