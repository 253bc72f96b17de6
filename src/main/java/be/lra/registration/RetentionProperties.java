package be.lra.registration;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known whom an ended registration was for: {@code lra.retention.*} (domain.md 3 and 13).
 *
 * @param identityData from the end of the registration, {@code case.identityData.retention}
 */
@ConfigurationProperties("lra.retention")
record RetentionProperties(@DefaultValue("P30D") Period identityData) {

    /** @throws IllegalArgumentException if data would go before the registration has ended */
    RetentionProperties {
        if (identityData.isNegative()) {
            throw new IllegalArgumentException("lra.retention.identity-data is not negative");
        }
    }
}
