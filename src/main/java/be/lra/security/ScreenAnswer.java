package be.lra.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** Where a screen of the desk is led from outside of it. */
enum ScreenAnswer {
    /** To the sign-in page, which says that nobody touched the desk. */
    IDLE,
    /** The same: the agent signed in somewhere else. */
    ELSEWHERE,
    /** The same: the longest time has passed. */
    LONG,
    /** The same: a role has ended, or the agent or his desk is blocked. */
    ENDED,
    /** The same, which asks for the password that was chosen just now. */
    CHANGED,
    /** To the page that unlocks the screen. */
    LOCKED;

    /** An open screen asks in Vaadin's language, and is answered in it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + address();
        String kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (RequestType.UIDL.getIdentifier().equals(kind)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(VaadinService.createCriticalNotificationJSON(null, null, null, address));
        } else if (RequestType.HEARTBEAT.getIdentifier().equals(kind)) {
            response.setStatus(HttpServletResponse.SC_GONE); // as Vaadin says of a session that is over
        } else {
            response.sendRedirect(address);
        }
    }

    private String address() {
        return this == LOCKED ? "/desk/locked" : DeskChain.SIGN_IN + "?" + name().toLowerCase(Locale.ROOT);
    }
}
