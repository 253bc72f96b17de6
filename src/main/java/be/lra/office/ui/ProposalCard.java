package be.lra.office.ui;

import be.lra.office.ProposalBoard.Line;
import be.lra.office.ProposalState;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** One change of the office: who proposed what, when and why, and what came of it. */
class ProposalCard extends Article {

    ProposalCard(Line line) {
        addClassNames("card", "proposal");
        var state = new Span(getTranslation("office.proposal.state." + line.state()));
        state.addClassNames("tag", look(line.state()));
        var head = new Div(new H3(getTranslation("office.proposal.kind." + line.kind())), state);
        head.addClassName("card-head");
        add(head, new Paragraph(origin(line)));
        if (!line.reason().isEmpty()) {
            add(quotation(getTranslation("office.review.why"), line.reason()));
        }
        add(new DifferenceTable(line.differences(), line.state()));
        line.decision().ifPresent(decision -> {
            if (!decision.by().isEmpty()) {
                add(new Paragraph(
                        getTranslation("office.review.decided." + line.state(), decision.by(), moment(decision.at()))));
            }
            if (!decision.words().isEmpty()) {
                add(quotation(getTranslation("office.review.answer"), decision.words()));
            }
        });
    }

    private String origin(Line line) {
        if (line.state() == ProposalState.ALONE) {
            return getTranslation("office.review.alone", line.author(), moment(line.madeAt()));
        }
        return getTranslation(
                line.state() == ProposalState.OPEN ? "office.review.origin.open" : "office.review.origin",
                line.author(),
                moment(line.madeAt()),
                DeskTimes.day(line.openUntil()));
    }

    private static String moment(Instant at) {
        return DeskTimes.day(at) + " " + DeskTimes.time(at);
    }

    private static Component quotation(String label, String words) {
        var name = new Span(label);
        name.addClassName("hint");
        var said = new Paragraph(words);
        said.addClassName("quotation");
        return new Div(name, said);
    }

    private static String look(ProposalState state) {
        return switch (state) {
            case OPEN -> "tag-warn";
            case APPROVED -> "tag-good";
            case REJECTED -> "tag-bad";
            case LAPSED, OUTDATED, WITHDRAWN, ALONE -> "tag-plain";
        };
    }
}
