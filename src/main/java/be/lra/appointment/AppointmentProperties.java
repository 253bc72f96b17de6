package be.lra.appointment;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of appointments: {@code lra.appointment.*}.
 *
 * @param publicAddress where citizens reach this application, without a slash at the end; that of the activation
 *     unless set otherwise
 * @param hold how long a time is kept for somebody who has not confirmed it
 * @param openPerEmail how many appointments one address may have at a time
 * @param reminder how long before its beginning a visitor is reminded; nothing for never
 * @param retention how long an appointment is kept after its end
 */
@ConfigurationProperties("lra.appointment")
public record AppointmentProperties(
        @DefaultValue("http://127.0.0.1:8080") URI publicAddress,
        @DefaultValue("PT15M") Duration hold,
        @DefaultValue("2") int openPerEmail,
        @DefaultValue("PT24H") Duration reminder,
        @DefaultValue("P7D") Period retention) {

    /** @throws IllegalArgumentException if a limit makes no sense */
    public AppointmentProperties {
        if (!hold.isPositive() || openPerEmail < 1 || reminder.isNegative() || retention.isNegative()) {
            throw new IllegalArgumentException(
                    "lra.appointment: a hold lasts, one appointment an address at least, no negative times");
        }
        if (publicAddress.getScheme() == null || publicAddress.getHost() == null) {
            throw new IllegalArgumentException("lra.appointment.public-address is such as https://keys.example.org");
        }
    }

    /** The page of the citizen that a mail links to. */
    URI page(String path) {
        String base = publicAddress.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
