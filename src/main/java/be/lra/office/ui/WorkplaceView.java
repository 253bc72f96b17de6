package be.lra.office.ui;

import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import be.lra.office.Workplace;
import be.lra.office.Workplaces;
import be.lra.ui.EmptyState;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;

/** Where the agent says at which desk he sits today. */
@Route(value = "workplace", layout = MainLayout.class)
@PermitAll
class WorkplaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AgentDirectory agents;
    private final transient Workplaces workplaces;
    private final transient Seat seat;

    WorkplaceView(AgentDirectory agents, Workplaces workplaces, Seat seat) {
        this.agents = agents;
        this.workplaces = workplaces;
        this.seat = seat;
        addClassName("workplace");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("office.workplace.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedInAgent agent = agents.current();
        List<Workplace> places = workplaces.of(agent);
        removeAll();
        add(new PageHeading(getTranslation("office.workplace.title"), getTranslation("office.workplace.text")));
        if (places.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BAN,
                    getTranslation("office.workplace.none.title"),
                    getTranslation("office.workplace.none.text")));
            return;
        }
        var choices = new Div();
        choices.addClassName("place-choices");
        places.forEach(place -> choices.add(choice(agent, place)));
        add(choices);
    }

    private NativeButton choice(SignedInAgent agent, Workplace place) {
        var desk = new Span(
                place.deskName().isEmpty() ? getTranslation("office.workplace.withoutDesk") : place.deskName());
        desk.addClassName("choice-title");
        var office = new Span(place.officeName());
        office.addClassName("choice-text");
        var choice = new NativeButton();
        choice.add(desk, office);
        choice.addClassName("choice");
        choice.getElement().setAttribute("aria-pressed", String.valueOf(isHere(agent, place)));
        choice.addClickListener(click -> sit(place));
        return choice;
    }

    private static boolean isHere(SignedInAgent agent, Workplace place) {
        return place.office().equals(agent.office()) && Objects.equals(place.desk(), agent.desk());
    }

    private void sit(Workplace place) {
        SignedInAgent seated = workplaces.take(agents.current(), place);
        seat.take(seated);
        SeatChosen.note(seated);
        if (place.desk() != null) {
            DeskOfThisPc.remember(place.desk());
        }
        UI.getCurrent().getPage().setLocation("home");
    }
}
