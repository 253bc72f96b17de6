package be.lra.registration;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the visit at the desk; none is law (domain.md 3).
 *
 * @param minimumAge youngest age in years, {@code person.minimumAge}
 * @param timebox how long a visit may stay open, {@code case.timebox}
 * @param graceAfterExpiry how long after its last day a document still serves, {@code document.graceAfterExpiry}
 * @param dailyCap most letters of one desk a day, {@code desk.dailyCap}
 * @param sweepEvery how often lapsed pairs and abandoned visits are looked for
 * @param zone where days begin and end
 */
@ConfigurationProperties("lra.registration")
public record RegistrationProperties(
        @DefaultValue("12") int minimumAge,
        @DefaultValue("PT60M") Duration timebox,
        @DefaultValue("P0D") Period graceAfterExpiry,
        @DefaultValue("100") int dailyCap,
        @DefaultValue("PT1M") Duration sweepEvery,
        @DefaultValue("Europe/Brussels") ZoneId zone) {

    /** @throws IllegalArgumentException if a limit makes no sense */
    public RegistrationProperties {
        if (minimumAge < 0 || minimumAge > 120) {
            throw new IllegalArgumentException("lra.registration.minimum-age is between 0 and 120 years");
        }
        if (timebox.compareTo(Duration.ofMinutes(1)) < 0 || dailyCap < 1 || graceAfterExpiry.isNegative()) {
            throw new IllegalArgumentException(
                    "lra.registration: timebox of at least PT1M, daily-cap of at least 1, grace-after-expiry not negative");
        }
    }
}
