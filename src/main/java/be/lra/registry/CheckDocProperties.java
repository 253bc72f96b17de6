package be.lra.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How CheckDoc is asked: {@code lra.check-doc.*}. Without an address every question is answered
 * {@link RegisterTrouble#NOT_SET_UP}.
 *
 * @param baseUrl scheme, host and port of the service
 * @param bearerToken the credential of this deployment
 * @param connectTimeout how long to wait for a connection; the visitor waits too, so shorter than for the register
 * @param readTimeout how long to wait for an answer
 * @param places how many questions may wait at once on this node; more are told to come back
 */
@ConfigurationProperties("lra.check-doc")
record CheckDocProperties(
        @Nullable URI baseUrl,
        @Nullable String bearerToken,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("16") int places) {

    CheckDocProperties {
        if (!isPositive(connectTimeout) || !isPositive(readTimeout) || places < 1) {
            throw new IllegalArgumentException("lra.check-doc needs times and places above zero");
        }
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    Optional<CheckDocEndpoint> endpoint() {
        return baseUrl == null
                ? Optional.empty()
                : Optional.of(new CheckDocEndpoint(baseUrl, bearerToken == null ? "" : bearerToken));
    }

    /** Masked: the credential never reaches a log. */
    @Override
    public String toString() {
        return "CheckDocProperties[" + baseUrl + "]";
    }
}
