package be.lra.training.ui;

import be.lra.training.GuidedTour;
import be.lra.training.TourState;
import be.lra.training.TourStep;
import be.lra.ui.CoursesLink;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What a trainee has practised, what is worth trying next, and where there is more to learn. */
@StyleSheet("/assets/desk/training.css")
@Route(value = "practised", layout = MainLayout.class)
@RolesAllowed("AGENT")
class PractisedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GuidedTour tour;

    PractisedView(GuidedTour tour) {
        this.tour = tour;
        addClassNames("stack", "exercise-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.practised.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TourState> state = tour.state();
        if (state.isEmpty()) {
            event.forwardTo("home");
            return;
        }
        int all = TourStep.values().length;
        add(
                new PageHeading(
                        getPageTitle(),
                        getTranslation("training.practised.text", state.get().done(), all)),
                steps(state.get().done()),
                next(),
                courses());
    }

    private Section steps(int done) {
        var list = new OrderedList();
        list.addClassName("practised-steps");
        for (TourStep step : TourStep.values()) {
            boolean practised = step.number() <= done;
            var sign = new Span(practised ? "✓ " : "○ ");
            sign.getElement().setAttribute("aria-hidden", "true");
            var item = new ListItem(sign, new Span(getTranslation("training.step." + step.name())));
            if (!practised) {
                item.add(new Span(" – " + getTranslation("training.practised.open")));
            }
            list.add(item);
        }
        return section("training.practised.steps", list);
    }

    private Section next() {
        var list = new UnorderedList();
        List.of("expired", "stolen", "passport", "nobody", "again")
                .forEach(one -> list.add(new ListItem(getTranslation("training.practised.next." + one))));
        var page = new Anchor("exercise", getTranslation("ui.exercise.page"));
        return section("training.practised.next", new Div(list, page));
    }

    private Section courses() {
        return section(
                "training.practised.connectoo",
                new Div(new Paragraph(getTranslation("training.practised.connectoo.text")), new CoursesLink()));
    }

    private Section section(String title, Component body) {
        var section = new Section(new H2(getTranslation(title)), body);
        section.addClassNames("card", "stack");
        return section;
    }
}
