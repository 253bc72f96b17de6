package be.lra.training.ui;

import be.lra.messaging.ExerciseMailbox.Letter;
import be.lra.training.ExerciseVisitors;
import be.lra.training.ExerciseVisitors.Waiting;
import be.lra.training.GuidedTour;
import be.lra.ui.DeskTimes;
import be.lra.ui.MainLayout;
import be.lra.ui.PageHeading;
import be.lra.ui.Polling;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a trainee has beside the screens of the desk: the visitors who wait, and their mailbox at home. */
@StyleSheet("/assets/desk/training.css")
@Route(value = "exercise", layout = MainLayout.class)
@RolesAllowed("AGENT")
class ExerciseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration LOOKS = Duration.ofSeconds(2); // a code has five minutes: it is there at once

    private final transient ExerciseVisitors visitors;
    private final transient GuidedTour tour;
    private final Div mails = new Div();
    private final Map<UUID, Details> letters = new HashMap<>(); // one that is being read stays open when another comes
    private List<UUID> shown = List.of();

    ExerciseView(ExerciseVisitors visitors, GuidedTour tour) {
        this.visitors = visitors;
        this.tour = tour;
        addClassNames("stack", "exercise-page");
        mails.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.page.title");
    }

    /** Whoever is not in training has nothing here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (tour.state().isEmpty()) {
            event.forwardTo("home");
            return;
        }
        add(new PageHeading(getPageTitle(), getTranslation("training.page.text")), mailbox(), waitingRoom());
        refresh();
        Polling.atLeastEvery(LOOKS, this, this::refresh);
    }

    private Section mailbox() {
        var section = new Section(
                new H2(getTranslation("training.mailbox")),
                new Paragraph(getTranslation("training.mailbox.text")),
                mails);
        section.addClassNames("card", "stack");
        return section;
    }

    private void refresh() {
        List<Letter> now = visitors.mails();
        List<UUID> ids = now.stream().map(Letter::id).toList();
        if (ids.equals(shown) && mails.getChildren().findAny().isPresent()) {
            return;
        }
        shown = ids;
        letters.keySet().retainAll(ids);
        mails.removeAll();
        if (now.isEmpty()) {
            mails.add(new Paragraph(getTranslation("training.mailbox.none")));
        }
        now.forEach(mail -> mails.add(letters.computeIfAbsent(mail.id(), _ -> letter(mail))));
    }

    private Details letter(Letter mail) {
        var summary = new Div(new Span(mail.subject()), soft(mail.recipient() + " · " + DeskTimes.time(mail.sentAt())));
        summary.addClassName("exercise-mail-head");
        var details = new Details(summary, new MailText(mail.text()));
        details.addClassName("exercise-mail");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                tour.mailRead();
            }
        });
        return details;
    }

    private Section waitingRoom() {
        var section = new Section(new H2(getTranslation("training.waiting")));
        section.addClassNames("card", "stack");
        visitors.waiting().forEach(waiting -> section.add(visitor(waiting)));
        return section;
    }

    private Div visitor(Waiting waiting) {
        var card = new Div(
                new H3(waiting.name()),
                new Paragraph(
                        getTranslation("training.visitor." + waiting.visitor().name())),
                soft(getTranslation("training.visitor.email", waiting.email())));
        card.addClassName("exercise-visitor");
        if (waiting.zone().isEmpty()) {
            var insert = new Button(getTranslation("training.visitor.insert"), click -> {
                visitors.insertCard(waiting.visitor());
                UI.getCurrent().navigate("");
            });
            insert.setAriaLabel(insert.getText() + ": " + waiting.name());
            card.add(insert);
        } else {
            var zone = new Pre(waiting.zone());
            zone.getElement().setAttribute("tabindex", "0");
            zone.getElement().setAttribute("role", "region");
            zone.getElement().setAttribute("aria-label", getTranslation("training.visitor.zone"));
            card.add(soft(getTranslation("training.visitor.zone")), zone);
        }
        return card;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("exercise-soft");
        return span;
    }
}
