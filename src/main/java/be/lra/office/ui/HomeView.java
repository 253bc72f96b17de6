package be.lra.office.ui;

import be.lra.identity.DataAction;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplace;
import be.lra.office.Workplaces;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;

/** Leads everybody to the page their work begins on. */
@Route(value = "home", autoLayout = false)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient AgentDirectory agents;
    private final transient Workplaces workplaces;

    HomeView(AgentDirectory agents, Workplaces workplaces) {
        this.agents = agents;
        this.workplaces = workplaces;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedInAgent agent = agents.current();
        if (hasToChoose(agent)) {
            event.forwardTo(WorkplaceView.class);
        } else if (mayOnlyLook(agent)) {
            event.forwardTo("search"); // of module registration
        } else if (agent.hasRole(Role.AGENT)) {
            event.forwardTo("");
        } else if (agent.hasRole(Role.AUDITOR)) {
            event.forwardTo("audit");
        } else {
            event.forwardTo(OfficesView.class);
        }
    }

    private static boolean mayOnlyLook(SignedInAgent agent) {
        return agent.hasRole(Role.AGENT) && !agent.permit(Role.AGENT).covers(DataAction.WRITE, Set.of());
    }

    /** Whoever has roles in several offices says first for which one he works. */
    private boolean hasToChoose(SignedInAgent agent) {
        return agent.desk() == null
                && !SeatChosen.isNoted(agent)
                && workplaces.of(agent).stream()
                                .map(Workplace::office)
                                .distinct()
                                .count()
                        > 1;
    }
}
