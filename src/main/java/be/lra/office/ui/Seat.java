package be.lra.office.ui;

import be.lra.identity.DataAction;
import be.lra.office.DeskSession;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplace;
import be.lra.office.Workplaces;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Leads everybody to a page they can use, an agent without a desk to the one of this PC or to the choice of one; keeps
 * the choice in the session.
 */
@Component
class Seat implements VaadinServiceInitListener {

    private static final String COUNTER = ""; // the view of module registration

    private final transient Workplaces workplaces;

    Seat(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    /** Puts the agent, now seated, into the session in place of the agent at the door. */
    void take(SignedInAgent seated) {
        DeskSession.keep(
                seated,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    /** The same for an agent who has proven more than before: under a new id (OWASP ASVS 5.0, 7.2.4). */
    void letIn(SignedInAgent admitted) {
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
        take(admitted);
    }

    private void lead(BeforeEnterEvent event) {
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
            return;
        }
        AgentAtDesk.signedIn().ifPresent(agent -> lead(agent, event));
    }

    /** To a password whoever has none of his own, to his code whoever has not typed it; to a desk whoever receives visitors and has none; home whoever asks for the counter and receives none. */
    private void lead(SignedInAgent agent, BeforeEnterEvent event) {
        if (agent.isNewcomer()) {
            if (event.getNavigationTarget() != PasswordView.class) {
                event.forwardTo(PasswordView.class);
            }
            return;
        }
        if (agent.isAwaitingCode()) {
            if (event.getNavigationTarget() != CodeView.class) {
                event.forwardTo(CodeView.class);
            }
            return;
        }
        if (agent.isLocked()) {
            if (event.getNavigationTarget() != LockView.class) {
                event.forwardTo(LockView.class);
            }
            return;
        }
        LastPlace.note(event.getLocation().getPath());
        boolean receives = agent.hasRole(Role.AGENT);
        if (receives && agent.desk() == null && event.getNavigationTarget() != WorkplaceView.class) {
            sitDownHere(agent, event);
        } else if ((!receives || !mayBegin(agent))
                && event.getLocation().getPath().equals(COUNTER)) {
            event.forwardTo(HomeView.class);
        }
    }

    /** Whoever may only look begins no visit. */
    private static boolean mayBegin(SignedInAgent agent) {
        return agent.permit(Role.AGENT).covers(DataAction.WRITE, Set.of());
    }

    private void sitDownHere(SignedInAgent agent, BeforeEnterEvent event) {
        Optional<Workplace> here = DeskOfThisPc.known()
                .flatMap(desk -> workplaces.of(agent).stream()
                        .filter(place -> desk.equals(place.desk()))
                        .findFirst());
        if (here.isPresent()) {
            take(workplaces.take(agent, here.get()));
        } else {
            event.forwardTo(WorkplaceView.class);
        }
    }
}
