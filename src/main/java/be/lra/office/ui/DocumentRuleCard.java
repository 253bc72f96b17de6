package be.lra.office.ui;

import be.lra.office.DocumentPoint;
import be.lra.office.DocumentRule;
import be.lra.office.DocumentRuleOverview;
import be.lra.office.PointDuty;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** How the office deals with one kind of document. */
class DocumentRuleCard extends Article {

    DocumentRuleCard(DocumentRuleOverview one, LocalDate today, Command change) {
        addClassNames("card", "document-rule");
        DocumentRule rule = one.rule();
        String name = getTranslation("registration.checklist." + one.kind().code());
        var head = new Div(new H3(name), state(rule, today));
        head.addClassName("card-head");
        var facts = new KeyValueList();
        refusal(one, facts);
        facts.fact(getTranslation("office.document.asked"), points(rule, PointDuty.ASKED));
        if (rule.points().containsValue(PointDuty.OFFERED)) {
            facts.fact(getTranslation("office.document.offered"), points(rule, PointDuty.OFFERED));
        }
        facts.fact(getTranslation("office.document.grace"), GraceWords.of(rule.graceMonths(), one.graceDays(), this));
        if (!rule.prado().isEmpty()) {
            facts.fact(getTranslation("office.field.DOC_PRADO"), rule.prado());
        }
        facts.fact(
                getTranslation("office.document.decided"),
                one.since().map(DeskTimes::day).orElseGet(() -> getTranslation("office.document.start")));
        var button = new Button(getTranslation("office.document.change"), click -> change.execute());
        button.setAriaLabel(getTranslation("office.document.change.kind", name));
        add(head, facts, new Div(button));
    }

    private Span state(DocumentRule rule, LocalDate today) {
        boolean now = rule.isAcceptedOn(today);
        var tag = new Span(getTranslation("office.document.accepted." + (now ? "YES" : "NO")));
        tag.addClassNames("tag", now ? "tag-good" : "tag-bad");
        return tag;
    }

    private void refusal(DocumentRuleOverview one, KeyValueList facts) {
        DocumentRule rule = one.rule();
        if (rule.refusedFrom() != null) {
            facts.fact(getTranslation("office.field.DOC_FROM"), DeskTimes.dayInWords(rule.refusedFrom(), getLocale()));
        }
        if (!rule.words().isEmpty()) {
            facts.fact(
                    getTranslation("office.document.words"),
                    rule.words().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .collect(Collectors.joining("\n")));
        }
    }

    private String points(DocumentRule rule, PointDuty duty) {
        return Arrays.stream(DocumentPoint.values())
                .filter(point -> rule.duty(point) == duty)
                .map(point -> getTranslation("check." + point.code()))
                .collect(Collectors.joining("\n"));
    }
}
