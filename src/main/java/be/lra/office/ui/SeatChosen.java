package be.lra.office.ui;

import be.lra.office.SignedInAgent;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;

/** Whether the agent of a session has said for whom he works: whoever may work for several offices says so first. */
final class SeatChosen {

    private static final String KEY = SeatChosen.class.getName();

    private SeatChosen() {}

    static void note(SignedInAgent seated) {
        VaadinServletRequest.getCurrent().getHttpServletRequest().getSession().setAttribute(KEY, seated.agentId());
    }

    /** Of this agent, for browsers of counters are shared. */
    static boolean isNoted(SignedInAgent agent) {
        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
        return session != null && agent.agentId().equals(session.getAttribute(KEY));
    }
}
