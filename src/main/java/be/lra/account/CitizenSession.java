package be.lra.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of a citizen whose proofs were accepted, in a browser that is known from then on. */
@Component
public final class CitizenSession {

    private final KnownBrowsers browsers;
    private final boolean https;

    CitizenSession(KnownBrowsers browsers, @Value("${lra.web.https:true}") boolean https) {
        this.browsers = browsers;
        this.https = https;
    }

    /** A new session id for a new authority; the context is stored here, for no filter of the chain does it. */
    public void open(SignInOutcome.SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        UserNameOfSession.forget(request);
        FormSecret.forget(request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn.citizen(), null, AuthorityUtils.createAuthorityList(SignedInCitizen.AUTHORITY)));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        signedIn.office().ifPresent(office -> OfficeOfSession.keep(request, office));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(browsers.renewed(signedIn.name(), marks(request))).toString());
    }

    /** The marks that the browser sends, by which it may be known; empty if there are none. */
    public String marks(HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        return Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(cookie -> cookie.getName().equals(cookieName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private ResponseCookie cookie(String marks) {
        return ResponseCookie.from(cookieName(), marks)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(KnownBrowsers.KEPT)
                .build();
    }

    /** The prefix binds it to this host and to https (RFC 6265bis §4.1.3.2). */
    private String cookieName() {
        return https ? "__Host-lra-known" : "lra-known";
    }
}
