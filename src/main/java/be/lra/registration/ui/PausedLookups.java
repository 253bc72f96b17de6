package be.lra.registration.ui;

import be.lra.registration.ApprovalOutcome;
import be.lra.registration.KeepReason;
import be.lra.registration.LiftReason;
import be.lra.registration.LookupScope;
import be.lra.registration.PauseRecord;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Lookups that wait because there were too many, for a supervisor to see to; not there while there are none. */
class PausedLookups extends Div {

    private final transient Acts acts;
    private List<PauseRecord> shown = List.of();

    /** What a supervisor can do about a pause, and who hears what came of it. */
    record Acts(
            BiFunction<UUID, LiftReason, ApprovalOutcome> lift,
            BiFunction<UUID, KeepReason, ApprovalOutcome> keep,
            Consumer<ApprovalOutcome> done) {}

    PausedLookups(Acts acts) {
        this.acts = acts;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** Shows these pauses, and leaves the screen as it is where nothing changed. */
    void show(List<PauseRecord> pauses) {
        if (pauses.equals(shown)) {
            return;
        }
        shown = pauses;
        removeAll();
        setVisible(!pauses.isEmpty());
        if (!pauses.isEmpty()) {
            add(new H2(getTranslation("registration.pause.title")));
        }
        pauses.forEach(pause -> add(card(pause)));
    }

    private Article card(PauseRecord pause) {
        String scope = pause.scope().name();
        var facts = new KeyValueList()
                .fact(getTranslation("registration.supervision.agent"), pause.agent() + " · " + pause.desk())
                .fact(getTranslation("registration.pause.until"), DeskTimes.time(pause.endsAt()));
        var card = new Article(
                new H3(getTranslation(
                        "registration.pause.of." + scope, pause.reference().value())),
                new Paragraph(getTranslation("registration.pause.text." + scope)),
                facts,
                pause.own() ? Notice.info("", getTranslation("registration.supervision.own")) : buttons(pause));
        card.addClassNames("card", "supervision-request", "supervision-pause");
        return card;
    }

    private Div buttons(PauseRecord pause) {
        var line = new Div();
        line.addClassName("visit-line");
        if (pause.scope() == LookupScope.AGENT) {
            var lift = new Button(getTranslation("registration.pause.lift.button"));
            lift.addThemeVariants(ButtonVariant.PRIMARY);
            lift.addClickListener(click -> new ReasonDialog<>(
                            "registration.pause.lift.",
                            LiftReason.values(),
                            reason -> acts.done().accept(acts.lift().apply(pause.id(), reason)),
                            pause.agent())
                    .open());
            line.add(lift);
        }
        var keep = new Button(getTranslation("registration.pause.keep.button"));
        keep.addClickListener(click -> new ReasonDialog<>(
                        "registration.pause.keep.",
                        KeepReason.values(),
                        reason -> acts.done().accept(acts.keep().apply(pause.id(), reason)),
                        pause.agent())
                .open());
        line.add(keep);
        return line;
    }
}
