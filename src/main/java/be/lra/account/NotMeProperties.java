package be.lra.account;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The links « Ce n’était pas moi »: {@code lra.not-me.*} (security.md 7).
 *
 * @param publicAddress where citizens reach this application, without a slash at the end; that of the activation
 *     unless set otherwise
 * @param linkValidity from the moment the mail leaves (ours: mails are read after holidays)
 */
@ConfigurationProperties("lra.not-me")
public record NotMeProperties(
        @DefaultValue("http://127.0.0.1:8080") URI publicAddress,
        @DefaultValue("P30D") Duration linkValidity) {

    /** @throws IllegalArgumentException if a link would lead nowhere, or never */
    public NotMeProperties {
        if (publicAddress.getScheme() == null || publicAddress.getHost() == null || !linkValidity.isPositive()) {
            throw new IllegalArgumentException(
                    "lra.not-me.public-address is such as https://keys.example.org, and a link lasts");
        }
    }

    URI page(String path) {
        String base = publicAddress.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
