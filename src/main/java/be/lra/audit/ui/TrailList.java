package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSentences;
import be.lra.audit.EventOutcome;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of the trail under their days, each with its time, its sentence and who acted. */
class TrailList extends UnorderedList {

    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final Links links;
    private String lastDay = "";
    private @Nullable SerializableConsumer<AuditLine> opened;

    /** Whether lines lead to the trail of their registration. */
    enum Links {
        TO_REGISTRATION,
        NONE
    }

    TrailList(AuditSentences sentences, AuditActors actors, Links links) {
        this.sentences = sentences;
        this.actors = actors.remembering();
        this.links = links;
        addClassName("trail");
    }

    /** Lines lead to their details. */
    TrailList opening(SerializableConsumer<AuditLine> open) {
        opened = open;
        return this;
    }

    void append(List<AuditLine> lines) {
        for (AuditLine line : lines) {
            String day = DeskTimes.dayInWords(line.at(), locale());
            if (!day.equals(lastDay)) {
                lastDay = day;
                var heading = new ListItem(day);
                heading.addClassName("trail-day");
                add(heading);
            }
            add(entry(line));
        }
    }

    private ListItem entry(AuditLine line) {
        var time = new Span(DeskTimes.second(line.at()));
        time.addClassName("trail-time");
        var dot = new Span();
        dot.addClassName("trail-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        var entry = new ListItem(time, dot, words(line));
        entry.addClassName("trail-entry");
        if (EventOutcome.of(line.kind()) == EventOutcome.TROUBLE) {
            entry.addClassName("trail-trouble");
        }
        entry.add(ways(line));
        return entry;
    }

    private Div ways(AuditLine line) {
        var ways = new Div();
        ways.addClassName("trail-ways");
        UUID registration = line.registration();
        if (links == Links.TO_REGISTRATION && registration != null) {
            ways.add(new RouterLink(
                    getTranslation("audit.line.open"), RegistrationTrailView.class, registration.toString()));
        }
        SerializableConsumer<AuditLine> open = opened;
        if (open != null) {
            var button = new Button(getTranslation("audit.line.detail"), click -> open.accept(line));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("audit.line.detail.of", sentences.sentence(line, locale())));
            ways.add(button);
        }
        return ways;
    }

    private Component words(AuditLine line) {
        var facts = new ArrayList<String>();
        facts.add(actors.who(line.actor(), locale()));
        facts.addAll(sentences.circumstances(line, locale()));
        var who = new Div(String.join(" · ", facts));
        who.addClassName("trail-who");
        var words = new Div(new Span(sentences.sentence(line, locale())), who);
        words.addClassName("trail-words");
        Map<String, String> checks = sentences.checks(line, locale());
        if (!checks.isEmpty()) {
            words.add(checkList(checks));
        }
        return words;
    }

    private Details checkList(Map<String, String> checks) {
        var list = new UnorderedList();
        checks.forEach((check, result) -> list.add(new ListItem(check + ": " + result)));
        list.addClassName("trail-checks");
        return new Details(getTranslation("audit.line.checks", checks.size()), list);
    }

    private Locale locale() {
        return getLocale();
    }
}
