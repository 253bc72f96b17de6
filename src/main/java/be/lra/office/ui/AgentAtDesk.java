package be.lra.office.ui;

import be.lra.office.DeskLock;
import be.lra.office.DeskProfile;
import be.lra.office.LastInput;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplaces;
import be.lra.ui.DeskUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the head of the page who sits where. */
@Component
class AgentAtDesk implements DeskUser {

    private final Offices offices;
    private final Workplaces workplaces;
    private final DeskLock desk;
    private final Seat seat;
    private final Clock clock;

    AgentAtDesk(Offices offices, Workplaces workplaces, DeskLock desk, Seat seat, Clock clock) {
        this.desk = desk;
        this.seat = seat;
        this.offices = offices;
        this.workplaces = workplaces;
        this.clock = clock;
    }

    @Override
    public Optional<Profile> current() {
        return signedIn().map(this::profile);
    }

    @Override
    public void lock() {
        signedIn().filter(SignedInAgent::isInside).map(desk::lock).ifPresent(seat::take);
        UI.getCurrent().getPage().setLocation("locked");
    }

    @Override
    public void touched() {
        HttpSession session =
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession(false);
        if (session != null) {
            LastInput.note(session, clock.instant());
        }
    }

    /** The agent of this request, unchecked: for showing and leading only. */
    static Optional<SignedInAgent> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent
                ? Optional.of(agent)
                : Optional.empty();
    }

    private Profile profile(SignedInAgent agent) {
        String desk = Optional.ofNullable(agent.desk())
                .flatMap(offices::desk)
                .map(DeskProfile::name)
                .orElse("");
        boolean mayMove = workplaces.of(agent).size() > 1;
        return new Profile(
                agent.pseudonym(),
                offices.profile(agent.office()).name(),
                desk,
                agent.language(),
                mayMove,
                offices.isForExercises(agent.office()));
    }
}
