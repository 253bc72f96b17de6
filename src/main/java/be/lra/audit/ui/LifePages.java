package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditPage;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditSentences;
import be.lra.audit.CaseLife;
import be.lra.audit.Receipts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** The life of a registration from its beginning, and the rest of a long one on demand. */
class LifePages extends Div {

    private final transient AuditSearch search;
    private final UUID registration;
    private final TrailList trail;
    private final Span shown = new Span();
    private final Button more = new Button(getTranslation("audit.more"), click -> goOn());
    private int lines;
    private transient AuditPage.Key reached;

    /** @param life its first part, which is not empty */
    LifePages(
            AuditSearch search,
            AuditSentences sentences,
            AuditActors actors,
            Receipts receipts,
            UUID registration,
            CaseLife life) {
        this.search = search;
        this.registration = registration;
        this.trail = new TrailList(sentences, actors, TrailList.Links.NONE)
                .opening(line -> search.open(line.id())
                        .ifPresent(detail -> new EventDialog(detail, sentences, actors, receipts).open()));
        this.reached = AuditPage.Key.of(life.lines().getLast());
        addClassName("card");
        var rest = new Div(shown, more);
        rest.addClassName("trail-rest");
        add(trail, rest);
        show(life);
    }

    private void goOn() {
        show(search.inspect(registration, reached));
    }

    private void show(CaseLife life) {
        trail.append(life.lines());
        lines += life.lines().size();
        life.next().ifPresent(key -> reached = key);
        shown.setText(getTranslation("audit.trail.shown", lines, life.total()));
        shown.setVisible(life.next().isPresent());
        more.setVisible(life.next().isPresent());
    }
}
