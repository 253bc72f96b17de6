package be.lra.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of SMS: {@code lra.sms.*}. Without an address no key by SMS is offered.
 *
 * @param url scheme, host and port of the provider
 * @param token the credential of this deployment
 * @param sender the name that phones show, 3 to 11 letters and digits (3GPP TS 23.040 §9.1.2.5: 11 signs)
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer; twice both are less than {@code lra.messaging.lease}
 */
@ConfigurationProperties("lra.sms")
record SmsProperties(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("CSAM") String sender,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    private static final Pattern SENDER = Pattern.compile("[A-Za-z0-9]{3,11}");

    SmsProperties {
        if (!SENDER.matcher(sender).matches() || !connectTimeout.isPositive() || !readTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "lra.sms: a sender of 3 to 11 letters and digits, and times above nothing");
        }
    }

    Optional<SmsEndpoint> endpoint() {
        return url == null ? Optional.empty() : Optional.of(new SmsEndpoint(url, token == null ? "" : token));
    }

    /** Masked: the credential never reaches a log. */
    @Override
    public String toString() {
        return "SmsProperties[" + url + "]";
    }
}
