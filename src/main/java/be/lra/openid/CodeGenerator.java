package be.lra.openid;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** The codes that services exchange for tokens: 256 random bits, for a minute. No bean, for Spring takes one generator only. */
class CodeGenerator implements OAuth2TokenGenerator<OAuth2AuthorizationCode> {

    private static final int LENGTH = 32; // bytes

    private final OpenidProperties settings;
    private final SecureRandom random;
    private final Clock clock;

    CodeGenerator(OpenidProperties settings, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationCode generate(OAuth2TokenContext context) {
        if (!OAuth2ParameterNames.CODE.equals(context.getTokenType().getValue())) {
            return null;
        }
        byte[] code = new byte[LENGTH];
        random.nextBytes(code);
        Instant now = clock.instant();
        return new OAuth2AuthorizationCode(
                Base64.getUrlEncoder().withoutPadding().encodeToString(code), now, now.plus(settings.codeValidity()));
    }
}
