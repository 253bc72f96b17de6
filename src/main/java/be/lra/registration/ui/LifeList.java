package be.lra.registration.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSentences;
import be.lra.registration.LifeOfCase;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;

/** What happened with a registration, under its days, the oldest first; the steps between only where they are asked for. */
class LifeList extends Section {

    private static final Set<String> TROUBLE = Set.of(
            "MessageFailed",
            "CardRefused",
            "CodeWrong",
            "CodeBlocked",
            "OneTimeCodeBlocked",
            "ApprovalDenied",
            "RegistrationRefused",
            "LetterWithheld",
            "RegistrationRevoked",
            "RegistrationExpired");
    private static final Set<String> GOOD = Set.of("RegistrationIssued", "KeyActivated", "RegistrationActivated");

    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final Checkbox everything = new Checkbox();
    private final UnorderedList list = new UnorderedList();
    private transient LifeOfCase shown = new LifeOfCase(List.of());

    LifeList(AuditSentences sentences, AuditActors actors) {
        this.sentences = sentences;
        this.actors = actors;
        addClassNames("registration-section", "life");
        everything.setLabel(getTranslation("registration.life.everything"));
        everything.addValueChangeListener(change -> show());
        list.addClassName("trail");
        var head = new Div(new H2(getTranslation("registration.life.list")), everything);
        head.addClassName("card-head");
        add(head, list);
    }

    /** Shows it, and leaves the screen as it is where nothing happened since. */
    void show(LifeOfCase life) {
        if (!life.equals(shown)) {
            shown = life;
            show();
        }
    }

    private void show() {
        list.removeAll();
        String lastDay = "";
        for (AuditLine line : everything.getValue() ? shown.lines() : shown.turns()) {
            String day = DeskTimes.dayInWords(line.at(), getLocale());
            if (!day.equals(lastDay)) {
                lastDay = day;
                var heading = new ListItem(day);
                heading.addClassName("trail-day");
                list.add(heading);
            }
            list.add(entry(line));
        }
    }

    private ListItem entry(AuditLine line) {
        var time = new Span(DeskTimes.time(line.at()));
        time.addClassName("trail-time");
        var dot = new Span();
        dot.addClassName("trail-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        var who = new Div(actors.who(line.actor(), getLocale()));
        who.addClassName("trail-who");
        var words = new Div(new Span(sentences.sentence(line, getLocale())), who);
        words.addClassName("trail-words");
        var entry = new ListItem(time, dot, words);
        entry.addClassName("trail-entry");
        if (TROUBLE.contains(line.kind())) {
            entry.addClassName("trail-trouble");
        }
        if (GOOD.contains(line.kind())) {
            entry.addClassName("trail-good");
        }
        return entry;
    }
}
