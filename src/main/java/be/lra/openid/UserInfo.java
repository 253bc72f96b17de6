package be.lra.openid;

import be.lra.account.DigitalKeys;
import be.lra.account.Holder;
import be.lra.account.Holders;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** What a service that a citizen is in may know about the citizen: what was asked, allowed and agreed to. */
@Component
public class UserInfo {

    private final Pseudonyms pseudonyms;
    private final Holders holders;
    private final DigitalKeys keys;
    private final TokenSigner signer;
    private final OpenidProperties settings;
    private final Clock clock;

    UserInfo(
            Pseudonyms pseudonyms,
            Holders holders,
            DigitalKeys keys,
            TokenSigner signer,
            OpenidProperties settings,
            Clock clock) {
        this.pseudonyms = pseudonyms;
        this.holders = holders;
        this.keys = keys;
        this.signer = signer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * By the names of OpenID Connect Core 1.0 §5.1, and {@code egovNRN} as FAS calls it; empty if the sign-in does not count any
     * more, for the account has gone, or its keys were frozen or its password changed meanwhile.
     */
    public Optional<Map<String, Object>> claims(Opened opened) {
        if (!keys.isOpen(opened.citizen())) {
            return Optional.empty();
        }
        return holders.find(opened.citizen().account()).map(holder -> claims(opened, holder));
    }

    private Map<String, Object> claims(Opened opened, Holder holder) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", pseudonyms.of(opened.service().id(), holder.account()));
        for (OpenidScope scope : opened.scopes()) {
            switch (scope) {
                case OPENID -> {}
                case PROFILE -> {
                    claims.put("name", holder.displayName());
                    claims.put("locale", holder.language().tag());
                }
                case EMAIL -> {
                    claims.put("email", holder.email().value());
                    claims.put("email_verified", true);
                }
                case EGOVNRN -> holder.number().ifPresent(number -> claims.put("egovNRN", number.digits()));
            }
        }
        return claims;
    }

    /** The same, signed; empty if the service takes it unsigned. */
    public Optional<String> signed(Opened opened, Map<String, Object> claims) {
        if (!opened.service().wantsSignedUserInfo()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        JwtClaimsSet set = JwtClaimsSet.builder()
                .issuer(settings.issuer().toString())
                .audience(List.of(opened.service().id()))
                .issuedAt(now)
                .expiresAt(now.plus(settings.tokenValidity()))
                .claims(all -> all.putAll(claims))
                .build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        return Optional.of(signer.encode(JwtEncoderParameters.from(header, set)).getTokenValue());
    }
}
