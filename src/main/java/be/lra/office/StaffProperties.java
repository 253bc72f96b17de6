package be.lra.office;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of agents: {@code lra.office}.
 *
 * @param initialPasswordValidity how long a password serves that an administrator handed over; at most 30 days (ours)
 */
@ConfigurationProperties("lra.office")
record StaffProperties(@DefaultValue("P7D") Duration initialPasswordValidity) {

    private static final Duration LONGEST = Duration.ofDays(30);

    /** @throws IllegalArgumentException if it would serve nobody, or for ever */
    StaffProperties {
        if (!initialPasswordValidity.isPositive() || initialPasswordValidity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "lra.office.initial-password-validity is more than nothing, at most 30 days");
        }
    }
}
