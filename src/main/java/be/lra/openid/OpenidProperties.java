package be.lra.openid;

import be.lra.account.SignInMeans;
import be.lra.identity.LevelOfAssurance;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider and the services that trust it: {@code lra.openid}.
 *
 * @param issuer as it stands in every token; the public address of this application
 * @param services by client id
 * @param acr which authentication context class stands in a token for which means; by default those of FAS that public
 *     clients know (domain.md 9)
 * @param codeValidity of the code that a service exchanges for tokens; ten minutes at most (RFC 6749 §4.1.2)
 * @param tokenValidity of the tokens
 * @param keyLife how long a key signs
 * @param keyNotice how long a key is published before it signs, so that services may keep their copy of the keys that long
 */
@ConfigurationProperties("lra.openid")
public record OpenidProperties(
        URI issuer,
        @DefaultValue Map<String, Registration> services,
        @DefaultValue Map<SignInMeans, String> acr,
        @DefaultValue("PT1M") Duration codeValidity,
        @DefaultValue("PT5M") Duration tokenValidity,
        @DefaultValue("P30D") Duration keyLife,
        @DefaultValue("P2D") Duration keyNotice) {

    private static final Duration LONGEST_CODE = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException if a setting makes no sense */
    public OpenidProperties {
        if (codeValidity.compareTo(LONGEST_CODE) > 0 || !codeValidity.isPositive() || !tokenValidity.isPositive()) {
            throw new IllegalArgumentException("lra.openid.code-validity is ten minutes at most");
        }
        if (!keyNotice.isPositive() || keyLife.compareTo(keyNotice.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("lra.openid.key-life is twice lra.openid.key-notice or more");
        }
        services = Map.copyOf(services);
        acr = Map.copyOf(acr);
        services.forEach((id, registration) -> registration.check(id));
    }

    /**
     * A service as it is registered: {@code lra.openid.services.<client id>}.
     *
     * @param names by language, all four
     * @param address of its first page, for people
     * @param redirectUris exactly as it sends them
     * @param postLogoutUris where it takes people back who signed out
     * @param secretHash SHA-256 of its secret, 64 hexadecimal digits; none with {@code jwksUri}
     * @param jwksUri where its public keys are, if it signs its requests for tokens (private_key_jwt)
     * @param minimumLevel below which nobody is let in
     * @param refusedMeans which it does not take, whatever level they reach
     * @param scopes what it may ask about a citizen; {@code egovnrn} needs a legal ground
     * @param signedUserInfo whether what it asks about a citizen comes signed
     * @param contact who answers for it, an e-mail address
     */
    public record Registration(
            Map<String, String> names,
            URI address,
            Set<URI> redirectUris,
            @DefaultValue Set<URI> postLogoutUris,
            @Nullable String secretHash,
            @Nullable URI jwksUri,
            @DefaultValue("SUBSTANTIAL") LevelOfAssurance minimumLevel,
            @DefaultValue Set<SignInMeans> refusedMeans,
            @DefaultValue("OPENID") Set<OpenidScope> scopes,
            @DefaultValue("true") boolean signedUserInfo,
            @DefaultValue("") String contact) {

        private static final String SHA_256 = "[0-9a-f]{64}";

        void check(String id) {
            demand(id.matches("[a-z0-9-]{1,60}"), id, "is named by small letters, digits and dashes");
            demand(names.keySet().containsAll(Set.of("fr", "nl", "de", "en")), id, "has a name in fr, nl, de and en");
            demand(!redirectUris.isEmpty(), id, "has a redirect-uris");
            demand(redirectUris.stream().allMatch(Registration::isSafe), id, "is redirected to by https");
            demand(postLogoutUris.stream().allMatch(Registration::isSafe), id, "is redirected to by https");
            demand((secretHash == null) != (jwksUri == null), id, "has either a secret-hash or a jwks-uri");
            demand(jwksUri == null || isSafe(jwksUri), id, "shows its keys by https");
            demand(secretHash == null || secretHash.matches(SHA_256), id, "has a secret-hash of 64 hexadecimal digits");
            demand(scopes.contains(OpenidScope.OPENID), id, "has the scope openid");
        }

        private static void demand(boolean holds, String id, String what) {
            if (!holds) {
                throw new IllegalArgumentException("lra.openid.services." + id + " " + what);
            }
        }

        /** Plain http stays on one machine. */
        private static boolean isSafe(URI address) {
            return address.getFragment() == null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost())));
        }

        /** Masked: not even the hash of a secret reaches a log. */
        @Override
        public String toString() {
            return "Registration[" + redirectUris + "]";
        }
    }
}
