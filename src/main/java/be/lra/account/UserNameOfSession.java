package be.lra.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The user name that somebody has just chosen or typed here, for the next page that asks for one. Never in a URL. */
public final class UserNameOfSession {

    private static final String USER_NAME = "userName"; // session attribute

    private UserNameOfSession() {}

    public static void keep(HttpServletRequest request, String userName) {
        request.getSession().setAttribute(USER_NAME, userName);
    }

    /** Read once: PCs are shared, and whoever comes back later may be somebody else. */
    public static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(USER_NAME) instanceof String userName)) {
            return Optional.empty();
        }
        session.removeAttribute(USER_NAME);
        return Optional.of(userName);
    }

    /** It has served. */
    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(USER_NAME);
    }
}
