package be.lra.office.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The desk this counter PC stands on, kept in its browser: who signs in there next need not say it again. It opens
 * nothing; an agent sits only where he may.
 */
final class DeskOfThisPc {

    static final String COOKIE = "lra-seat";

    private static final Duration KEPT = Duration.ofDays(400); // browsers keep no cookie longer (RFC 6265bis §5.5)

    private DeskOfThisPc() {}

    /** The desk last chosen in this browser. */
    static Optional<UUID> known() {
        Cookie[] cookies = request().getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(untrusted -> uuid(untrusted).stream())
                .findFirst();
    }

    static void remember(UUID desk) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, desk.toString())
                .path(request().getContextPath() + "/desk")
                .httpOnly(true)
                .secure(request().isSecure())
                .sameSite("Strict")
                .maxAge(KEPT)
                .build();
        VaadinServletResponse.getCurrent()
                .getHttpServletResponse()
                .addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private static Optional<UUID> uuid(String untrusted) {
        try {
            return Optional.of(UUID.fromString(untrusted));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
