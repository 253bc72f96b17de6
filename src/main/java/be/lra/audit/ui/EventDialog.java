package be.lra.audit.ui;

import be.lra.audit.AuditActors;
import be.lra.audit.AuditDetail;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditSentences;
import be.lra.audit.Receipts;
import be.lra.audit.SealedPlace;
import be.lra.ui.DeskTimes;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;

/** One event in words, with all that the trail keeps of it and its place in the log. */
class EventDialog extends Dialog {

    EventDialog(AuditDetail detail, AuditSentences sentences, AuditActors actors, Receipts receipts) {
        AuditLine line = detail.line();
        setHeaderTitle(getTranslation("audit.detail.title"));
        setWidth("44rem");
        setMaxWidth("96vw");
        var facts = new KeyValueList()
                .fact(
                        getTranslation("audit.detail.at"),
                        DeskTimes.dayInWords(line.at(), getLocale()) + ", " + DeskTimes.second(line.at()))
                .fact(getTranslation("audit.detail.who"), actors.who(line.actor(), getLocale()))
                .fact(getTranslation("audit.detail.why"), sentences.purpose(line, getLocale()))
                .fact(getTranslation("audit.detail.source"), Objects.requireNonNullElse(line.source(), ""))
                .fact(
                        getTranslation("audit.detail.person"),
                        getTranslation(line.aboutPerson() ? "audit.detail.person.yes" : "audit.detail.person.no"));
        sentences.checks(line, getLocale()).forEach(facts::fact);
        detail.place()
                .ifPresentOrElse(
                        place -> sealed(facts, place),
                        () -> facts.fact(getTranslation("audit.detail.log"), getTranslation("audit.detail.log.waits")));
        facts.fact(getTranslation("audit.detail.id"), line.kind() + " " + line.id());
        var words = new Div(new Paragraph(sentences.sentence(line, getLocale())), facts);
        words.addClassNames("dialog-words", "event-detail");
        add(words);
        detail.place().ifPresent(place -> getFooter().add(receipt(detail, receipts)));
        getFooter().add(new Button(getTranslation("audit.detail.close"), click -> close()));
    }

    private Anchor receipt(AuditDetail detail, Receipts receipts) {
        var take = new Anchor(
                download -> {
                    download.setFileName("event.tlog-proof");
                    download.setContentType("text/plain; charset=utf-8");
                    download.getOutputStream()
                            .write(receipts.of(detail.line().id()).orElseThrow().bytes());
                },
                getTranslation("audit.detail.receipt"));
        take.addClassName("trail-export");
        return take;
    }

    private void sealed(KeyValueList facts, SealedPlace place) {
        facts.fact(
                getTranslation("audit.detail.log"),
                getTranslation(
                        "audit.detail.log.sealed",
                        String.valueOf(place.position()),
                        String.valueOf(place.checkpoint()),
                        DeskTimes.day(place.sealedAt()) + " " + DeskTimes.time(place.sealedAt())));
        facts.fact(getTranslation("audit.detail.hash"), place.leaf().base64());
    }
}
