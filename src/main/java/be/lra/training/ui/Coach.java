package be.lra.training.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.Offices;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.training.ExerciseVisitors;
import be.lra.training.GuidedTour;
import be.lra.ui.DeskCoach;
import be.lra.ui.MainLayout;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Sends the coach to everybody who practises. */
@org.springframework.stereotype.Component
class Coach implements DeskCoach {

    private final GuidedTour tour;
    private final ExerciseVisitors visitors;
    private final AgentDirectory agents;
    private final Offices offices;

    Coach(GuidedTour tour, ExerciseVisitors visitors, AgentDirectory agents, Offices offices) {
        this.tour = tour;
        this.visitors = visitors;
        this.agents = agents;
        this.offices = offices;
    }

    @Override
    public Optional<Component> beside(MainLayout frame) {
        return signedIn()
                .filter(agent -> agent.isInside() && agent.hasRole(Role.AGENT))
                .filter(agent -> offices.isForExercises(agent.office()))
                .filter(agents::mayStillWork)
                .map(agent -> new CoachPanel(tour, visitors));
    }

    private static Optional<SignedInAgent> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent
                ? Optional.of(agent)
                : Optional.empty();
    }
}
