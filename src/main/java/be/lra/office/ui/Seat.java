package be.lra.office.ui;

import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Leads an agent who has no desk yet to the choice of one, and keeps the choice in the session. */
@Component
class Seat implements VaadinServiceInitListener {

    private final transient HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(Seat::lead));
    }

    /** Puts the agent, now seated, into the session in place of the agent at the door. */
    void take(SignedInAgent seated) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(seated, null, seated.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(
                context,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    private static void lead(BeforeEnterEvent event) {
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) {
            return;
        }
        boolean isStanding = AgentAtDesk.signedIn()
                .filter(agent -> agent.hasRole(Role.AGENT) && agent.desk() == null)
                .isPresent();
        if (isStanding && event.getNavigationTarget() != WorkplaceView.class) {
            event.forwardTo(WorkplaceView.class);
        }
    }
}
