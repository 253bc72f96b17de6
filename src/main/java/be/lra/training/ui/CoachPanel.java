package be.lra.training.ui;

import be.lra.registry.InventedVisitor;
import be.lra.training.ExerciseVisitors;
import be.lra.training.GuidedTour;
import be.lra.training.TourState;
import be.lra.training.TourStep;
import be.lra.ui.Polling;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coach above the task: what to do now, and why. It goes on by itself once that is done, and covers nothing. */
class CoachPanel extends Aside {

    private static final Duration LOOKS = Duration.ofSeconds(2); // the next step is said before one wonders

    private final transient GuidedTour tour;
    private final transient ExerciseVisitors visitors;
    private final Div words = new Div();
    private final Div acts = new Div();
    private @Nullable TourState shown;

    CoachPanel(GuidedTour tour, ExerciseVisitors visitors) {
        this.tour = tour;
        this.visitors = visitors;
        addClassName("coach");
        getElement().setAttribute("aria-label", getTranslation("training.coach"));
        words.addClassName("coach-words");
        words.getElement().setAttribute("aria-live", "polite");
        acts.addClassName("coach-acts");
        add(words, acts);
        Polling.atLeastEvery(LOOKS, this, this::refresh);
        refresh();
    }

    /** Says what is to be done now; what is said already is not said again. */
    private void refresh() {
        Optional<TourState> now = tour.state();
        setVisible(now.isPresent());
        if (now.isPresent() && !now.get().equals(shown)) {
            shown = now.get();
            show(now.get());
        }
    }

    private void show(TourState state) {
        words.removeAll();
        acts.removeAll();
        if (state.putAway()) {
            addClassName("coach-away");
            words.add(new Span(getTranslation("training.coach.away", state.done(), TourStep.values().length)));
            acts.add(quiet("training.coach.back", () -> putAway(false)));
            return;
        }
        removeClassName("coach-away");
        state.step().ifPresentOrElse(this::show, this::showEnd);
        acts.add(quiet("training.coach.putAway", () -> putAway(true)), quiet("training.coach.restart", this::restart));
    }

    private void show(TourStep step) {
        String key = "training.step." + step.name();
        words.add(
                head(getTranslation("training.coach.step", step.number(), TourStep.values().length)),
                new H2(getTranslation(key)),
                new Paragraph(getTranslation(key + ".do")),
                why(key));
        switch (step) {
            case GREET -> acts.add(primary("training.coach.insert", this::greet));
            case EMAIL -> words.add(address());
            case MAILBOX, HOME, CODE, KEY -> acts.add(primary("training.coach.mailbox", () -> go("exercise")));
            case REGISTER, CHECKS, ISSUE, HAND_OVER -> {} // the task below has its own button
        }
    }

    private void showEnd() {
        words.add(
                head(getTranslation("training.coach.end.head")),
                new H2(getTranslation("training.coach.end")),
                new Paragraph(getTranslation("training.coach.end.text")));
        acts.add(primary("training.coach.practised", () -> go("practised")));
    }

    private Paragraph why(String key) {
        var why = new Paragraph(getTranslation(key + ".why"));
        why.addClassName("coach-why");
        return why;
    }

    private Paragraph address() {
        String email = visitors.waiting().getFirst().email();
        var line = new Paragraph(getTranslation("training.coach.address") + " ");
        var address = new Span(email);
        address.addClassName("coach-copy");
        line.add(address);
        return line;
    }

    private static Span head(String text) {
        var head = new Span(text);
        head.addClassName("coach-head");
        return head;
    }

    private Button primary(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** On the first page a card begins the visit; in a visit that waits for one it is taken where it is awaited. */
    private void greet() {
        visitors.insertCard(InventedVisitor.FLORE);
        UI ui = UI.getCurrent();
        if (!ui.getInternals().getActiveViewLocation().getPath().startsWith("visit")) {
            ui.navigate("");
        }
    }

    private void putAway(boolean away) {
        tour.putAway(away);
        refresh();
    }

    private void restart() {
        tour.restart();
        refresh();
        go("");
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
