package be.lra.registration;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of an agent's work is unusual enough to be told to supervisors; all of it ours.
 *
 * @param within how far back is looked
 * @param quick a letter sooner after the begin of its visit than this is quick
 * @param quickLetters from how many quick letters of an agent on
 * @param corrections from how many documents read anew, with another meaning, of an agent on
 * @param visitsOutOfHours from how many visits of an agent on that began outside the hours
 * @param opens begin of the hours, on the clock of {@code lra.registration.zone}; Sundays have none
 * @param closes end of the hours
 */
@ConfigurationProperties("lra.registration.anomalies")
record AnomalyProperties(
        @DefaultValue("P7D") Period within,
        @DefaultValue("PT2M") Duration quick,
        @DefaultValue("3") int quickLetters,
        @DefaultValue("5") int corrections,
        @DefaultValue("1") int visitsOutOfHours,
        @DefaultValue("07:00") LocalTime opens,
        @DefaultValue("19:00") LocalTime closes) {

    /** @throws IllegalArgumentException if a limit makes no sense */
    AnomalyProperties {
        if (within.isNegative() || within.isZero() || quick.isNegative() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "lra.registration.anomalies: within above nothing, quick not negative, opens before closes");
        }
        if (quickLetters < 1 || corrections < 1 || visitsOutOfHours < 1) {
            throw new IllegalArgumentException("lra.registration.anomalies: counts are from 1 on");
        }
    }
}
