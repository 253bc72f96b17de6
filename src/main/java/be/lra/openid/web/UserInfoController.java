package be.lra.openid.web;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import be.lra.openid.Authorizations;
import be.lra.openid.Opened;
import be.lra.openid.OpenidPaths;
import be.lra.openid.UserInfo;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Answers services that ask about a citizen who is in them (OpenID Connect Core 1.0 §5.3). */
@RestController
class UserInfoController {

    private static final String BEARER = "Bearer "; // RFC 6750 §2.1
    private static final MediaType JWT = new MediaType("application", "jwt");

    private final Authorizations authorizations;
    private final UserInfo userInfo;

    UserInfoController(Authorizations authorizations, UserInfo userInfo) {
        this.authorizations = authorizations;
        this.userInfo = userInfo;
    }

    @GetMapping(OpenidPaths.USER_INFO)
    ResponseEntity<?> tell(@RequestHeader(name = AUTHORIZATION, defaultValue = "") String authorization) {
        Optional<Opened> opened = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorizations.byAccessToken(
                        authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        return opened.<ResponseEntity<?>>flatMap(it -> userInfo.claims(it).map(claims -> answer(it, claims)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .header(WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                        .build());
    }

    private ResponseEntity<?> answer(Opened opened, Map<String, Object> claims) {
        return userInfo.signed(opened, claims)
                .<ResponseEntity<?>>map(
                        signed -> ResponseEntity.ok().contentType(JWT).body(signed))
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(claims));
    }
}
