package be.lra.fas;

import be.lra.account.SignInMeans;
import be.lra.identity.LevelOfAssurance;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The federal authentication service: {@code lra.fas.*} (domain.md 9). Without an address and a client nobody is sent there.
 *
 * @param baseUrl such as {@code https://idp.iamfas.belgium.be/fas/oauth2}; the other addresses are under it
 * @param issuer what stands in tokens, sign by sign, where it is not the base address
 * @param authorizationUrl where it is not {@code /authorize}
 * @param tokenUrl where it is not {@code /access_token}
 * @param userinfoUrl where it is not {@code /userinfo}
 * @param jwksUrl where it is not {@code /connect/jwk_uri}
 * @param endSessionUrl where it is not {@code /connect/endSession}
 * @param publicAddress where citizens reach this application: they come back there
 * @param citizen the client for citizens
 * @param fresh whether everybody proves who they are at each sign-in, whoever is signed in at the service: keys are looked
 *     after here, and PCs are shared
 * @param levelClaim which claim tells the level
 * @param levels the level that each value of that claim stands for; other values open nothing
 * @param times how long anything may take
 */
@ConfigurationProperties("lra.fas")
record FasProperties(
        @Nullable URI baseUrl,
        @Nullable String issuer,
        @Nullable URI authorizationUrl,
        @Nullable URI tokenUrl,
        @Nullable URI userinfoUrl,
        @Nullable URI jwksUrl,
        @Nullable URI endSessionUrl,
        URI publicAddress,
        @DefaultValue Citizen citizen,
        @DefaultValue("true") boolean fresh,
        @DefaultValue("ACR") LevelClaim levelClaim,
        @DefaultValue Map<String, LevelOfAssurance> levels,
        @DefaultValue Times times) {

    private static final String COMES_BACK = "/sign-in/partner/return";

    /**
     * The client for citizens: {@code lra.fas.citizen}.
     *
     * @param clientId as registered with the service
     * @param clientSecret of that client
     * @param scopes what is asked for
     * @param numberClaim the claim with the number of the national or BIS register
     * @param acr what is asked of the service for each means; one without a value is not offered
     */
    record Citizen(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("openid profile egovnrn") String scopes,
            @DefaultValue("egovNRN") String numberClaim,
            @DefaultValue Map<SignInMeans, String> acr) {

        /** Masked: the secret never reaches a log. */
        @Override
        public String toString() {
            return "Citizen[" + clientId + "]";
        }
    }

    /**
     * {@code lra.fas.times}, all above nothing.
     *
     * @param connect how long to wait for a connection
     * @param read how long to wait for an answer
     * @param skew by how much the clocks of the service and of this machine may differ
     * @param absence how long somebody may be away at the service
     * @param rest how long the service is left alone that did not answer
     */
    record Times(
            @DefaultValue("2s") Duration connect,
            @DefaultValue("5s") Duration read,
            @DefaultValue("60s") Duration skew,
            @DefaultValue("PT15M") Duration absence,
            @DefaultValue("PT30S") Duration rest) {

        Times {
            if (!connect.isPositive()
                    || !read.isPositive()
                    || skew.isNegative()
                    || !absence.isPositive()
                    || !rest.isPositive()) {
                throw new IllegalArgumentException("lra.fas.times: above nothing");
            }
        }
    }

    /** The service as these settings tell it. */
    Optional<FasService> service() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        FasService usual = FasService.under(baseUrl);
        return Optional.of(new FasService(
                Objects.requireNonNullElse(issuer, usual.issuer()),
                Objects.requireNonNullElse(authorizationUrl, usual.authorization()),
                Objects.requireNonNullElse(tokenUrl, usual.token()),
                Objects.requireNonNullElse(userinfoUrl, usual.userinfo()),
                Objects.requireNonNullElse(jwksUrl, usual.jwks()),
                Optional.ofNullable(endSessionUrl).or(usual::endSession)));
    }

    /** The client for citizens as these settings tell it. */
    FasClient citizens() {
        return new FasClient(citizen.clientId(), citizen.clientSecret(), citizen.scopes(), comesBack());
    }

    URI comesBack() {
        return URI.create(publicAddress.toString().replaceFirst("/$", "") + COMES_BACK);
    }

    /** The level that a value of the claim stands for. */
    Optional<LevelOfAssurance> level(String value) {
        return Optional.ofNullable(levels.get(value));
    }
}
