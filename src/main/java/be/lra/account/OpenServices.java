package be.lra.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The services that were opened with the sign-in of a browser, by id: they stay open when this application is left, and
 * whoever leaves it is told. Lies in the session.
 */
public final class OpenServices {

    private static final String OPEN = "openServices"; // session attribute

    private OpenServices() {}

    public static void add(HttpServletRequest request, String service) {
        List<String> before = of(request);
        if (!before.contains(service)) {
            request.getSession()
                    .setAttribute(
                            OPEN,
                            Stream.concat(before.stream(), Stream.of(service)).toArray(String[]::new));
        }
    }

    /** In the order in which they were opened. */
    public static List<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OPEN) instanceof String[] open ? Arrays.asList(open) : List.of();
    }
}
