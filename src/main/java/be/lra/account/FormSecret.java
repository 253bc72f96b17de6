package be.lra.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/**
 * The secret against forged forms, in a cookie of its own: it ends where a session begins or is ended, for PCs are shared and
 * who sat there before may have read it.
 */
public final class FormSecret {

    /** Without the prefix that keeps other hosts from setting it. */
    public static final String COOKIE = "lra-form";

    private FormSecret() {}

    /** The next page draws another one. */
    public static void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] sent = request.getCookies();
        Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(cookie -> cookie.getName().endsWith(COOKIE))
                .forEach(cookie -> response.addCookie(ended(cookie.getName(), request.isSecure())));
    }

    private static Cookie ended(String name, boolean secure) {
        var cookie = new Cookie(name, "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure || name.startsWith("__")); // the prefix asks for it
        return cookie;
    }
}
