package be.lra.office.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page the agent of a session was on, so that he finds himself there again. */
final class LastPlace {

    private static final String KEY = LastPlace.class.getName();
    private static final List<String> DOORS = List.of("locked", "code", "password", "login", "proof");
    private static final String HOME = "home";

    private LastPlace() {}

    /**
     * The agent is there now.
     *
     * @param path relative to the desk
     */
    static void note(String path) {
        HttpSession session = session();
        if (session != null && !DOORS.contains(path)) {
            session.setAttribute(KEY, path);
        }
    }

    /** Relative to the desk. */
    static String path() {
        HttpSession session = session();
        return session != null && session.getAttribute(KEY) instanceof String path && !path.isEmpty() ? path : HOME;
    }

    private static @Nullable HttpSession session() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
    }
}
