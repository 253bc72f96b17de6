package be.lra.office.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;

/** Whether the agent of a session has said for whom he works: whoever may work for several offices says so first. */
final class SeatChosen {

    private static final String KEY = SeatChosen.class.getName();

    private SeatChosen() {}

    static void note() {
        VaadinServletRequest.getCurrent().getHttpServletRequest().getSession().setAttribute(KEY, true);
    }

    static boolean isNoted() {
        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }
}
