package be.lra.office.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Leads everybody to the page their work begins on. */
@Route(value = "home", autoLayout = false)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient AgentDirectory agents;

    HomeView(AgentDirectory agents) {
        this.agents = agents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedInAgent agent = agents.current();
        if (agent.hasRole(Role.AGENT)) {
            event.forwardTo("");
        } else if (agent.hasRole(Role.AUDITOR)) {
            event.forwardTo("audit");
        } else {
            event.forwardTo(OfficesView.class);
        }
    }
}
