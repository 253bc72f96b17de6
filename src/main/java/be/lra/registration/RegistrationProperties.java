package be.lra.registration;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the visit at the desk; none is law (domain.md 3).
 *
 * @param minimumAge youngest age in years, {@code person.minimumAge}
 * @param timebox how long a visit may stay open, {@code case.timebox}
 * @param graceAfterExpiry how long after its last day a document still serves, {@code document.graceAfterExpiry}
 * @param dailyCap most letters of one desk a day, {@code desk.dailyCap}
 * @param capAlarm from how many percent of that cap the supervisors are told, of a desk and of an agent
 * @param sweepEvery how often lapsed pairs and abandoned visits are looked for
 * @param refusedCardTypes codes of Belgian cards that serve no registration here, as in tag 0F (domain.md 7.4); by default
 *     the cards of children, who are too young, and those of the administration's own machinery, which identify nobody
 * @param zone where days begin and end
 */
@ConfigurationProperties("lra.registration")
public record RegistrationProperties(
        @DefaultValue("12") int minimumAge,
        @DefaultValue("PT60M") Duration timebox,
        @DefaultValue("P0D") Period graceAfterExpiry,
        @DefaultValue("100") int dailyCap,
        @DefaultValue("80") int capAlarm,
        @DefaultValue("PT1M") Duration sweepEvery,

        @DefaultValue({"6", "7", "8", "61", "62", "63", "64", "65", "66", "67", "68", "69"})
        Set<Integer> refusedCardTypes,

        @DefaultValue("Europe/Brussels") ZoneId zone) {

    private static final int HUNDRED_PERCENT = 100;
    private static final int HIGHEST_CARD_TYPE = 99; // tag 0F has two digits (eid-card.md 3)

    /** @throws IllegalArgumentException if a limit makes no sense */
    public RegistrationProperties {
        refusedCardTypes = Set.copyOf(refusedCardTypes);
        if (refusedCardTypes.stream().anyMatch(code -> code < 1 || code > HIGHEST_CARD_TYPE)) {
            throw new IllegalArgumentException(
                    "lra.registration.refused-card-types are codes from 1 to " + HIGHEST_CARD_TYPE);
        }
        if (minimumAge < 0 || minimumAge > 120) {
            throw new IllegalArgumentException("lra.registration.minimum-age is between 0 and 120 years");
        }
        if (capAlarm < 1 || capAlarm > HUNDRED_PERCENT) {
            throw new IllegalArgumentException("lra.registration.cap-alarm is between 1 and 100 percent");
        }
        if (timebox.compareTo(Duration.ofMinutes(1)) < 0 || dailyCap < 1 || graceAfterExpiry.isNegative()) {
            throw new IllegalArgumentException(
                    "lra.registration: timebox of at least PT1M, daily-cap of at least 1, grace-after-expiry not negative");
        }
    }
}
