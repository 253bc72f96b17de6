package be.lra.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** Which office the person at this browser was registered by, as far as the session knows. */
public final class OfficeOfSession {

    private static final String OFFICE = "office"; // session attribute

    private OfficeOfSession() {}

    public static void keep(HttpServletRequest request, UUID office) {
        request.getSession().setAttribute(OFFICE, office);
    }

    public static Optional<UUID> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(OFFICE) instanceof UUID office
                ? Optional.of(office)
                : Optional.empty();
    }

    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OFFICE);
        }
    }
}
