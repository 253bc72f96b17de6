package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSentences;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lines of the trail under their days, each with its time, its sentence and who acted. */
class TrailList extends UnorderedList {

    private static final Set<String> TROUBLE =
            Set.of("Refused", "Wrong", "Blocked", "Failed", "Revoked", "Corrected", "Denied", "Fraud", "Paused");

    private final transient AuditSentences sentences;
    private final transient AuditActors actors;
    private final Links links;
    private String lastDay = "";

    /** Whether lines lead to the trail of their registration. */
    enum Links {
        TO_REGISTRATION,
        NONE
    }

    TrailList(AuditSentences sentences, AuditActors actors, Links links) {
        this.sentences = sentences;
        this.actors = actors;
        this.links = links;
        addClassName("trail");
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
        if (TROUBLE.stream().anyMatch(line.kind()::contains)) {
            entry.addClassName("trail-trouble");
        }
        UUID registration = line.registration();
        if (links == Links.TO_REGISTRATION && registration != null) {
            entry.add(new RouterLink(
                    getTranslation("audit.line.open"), RegistrationTrailView.class, registration.toString()));
        }
        return entry;
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
