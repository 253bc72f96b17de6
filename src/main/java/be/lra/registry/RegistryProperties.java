package be.lra.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the registers of persons are asked: {@code lra.registry.*}. Without an address every question is answered
 * {@link RegisterTrouble#NOT_SET_UP}.
 *
 * @param baseUrl scheme, host and port of the register
 * @param bearerToken the credential of this deployment
 * @param legalContext the authorisation under which questions are asked; compulsory for the register
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param places how many questions may wait at once on this node; more are told to come back
 */
@ConfigurationProperties("lra.registry")
record RegistryProperties(
        @Nullable URI baseUrl,
        @Nullable String bearerToken,
        @DefaultValue("LRA:REGISTRATION") String legalContext,
        @DefaultValue("2s") Duration connectTimeout, // domain.md 6.3
        @DefaultValue("8s") Duration readTimeout, // domain.md 6.3
        @DefaultValue("16") int places) {

    RegistryProperties {
        if (legalContext.isBlank() || !isPositive(connectTimeout) || !isPositive(readTimeout) || places < 1) {
            throw new IllegalArgumentException("lra.registry needs a legal context, times and places above zero");
        }
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    Optional<RegisterEndpoint> endpoint() {
        return baseUrl == null
                ? Optional.empty()
                : Optional.of(new RegisterEndpoint(baseUrl, bearerToken == null ? "" : bearerToken));
    }

    /** Masked: the credential never reaches a log. */
    @Override
    public String toString() {
        return "RegistryProperties[" + baseUrl + "]";
    }
}
