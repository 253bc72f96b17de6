package be.lra.registration.ui;

import be.lra.identity.Language;
import be.lra.registration.AccessOutcome;
import be.lra.registration.IdentityShown;
import be.lra.registration.Letter;
import be.lra.registration.Reference;
import be.lra.registration.RightOfAccess;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;

/** Prints what is held of somebody who stands at the counter and asks for it. */
class AccessPanel extends Details {

    private final transient RightOfAccess access;
    private final transient DeskProof proof;
    private final transient Reference reference;
    private final Div news;

    AccessPanel(RightOfAccess access, DeskProof proof, Reference reference, Div news) {
        this.access = access;
        this.proof = proof;
        this.reference = reference;
        this.news = news;
        setSummaryText(getTranslation("registration.access.summary"));
        var line = new Div(new Button(getTranslation("registration.access.button"), click -> ask()));
        line.addClassName("visit-line");
        add(new Paragraph(getTranslation("registration.access.hint")), line);
    }

    private void ask() {
        new ReasonDialog<>("registration.access.", IdentityShown.values(), this::print, reference.value()).open();
    }

    private void print(IdentityShown shown) {
        news.removeAll();
        switch (access.print(reference, shown, Language.of(getLocale()))) {
            case AccessOutcome.Printed(Reference _, List<Letter> parts) -> printed(parts);
            case AccessOutcome.ProofAsked _ -> new ProofDialog(proof, () -> print(shown)).open();
            case AccessOutcome.OwnCase _ ->
                news.add(Notice.warning(
                        getTranslation("registration.access.ownCase"),
                        getTranslation("registration.access.ownCase.text")));
            case AccessOutcome.NobodyKnown _ ->
                news.add(Notice.warning(
                        getTranslation("registration.access.nobody"),
                        getTranslation("registration.access.nobody.text")));
            case AccessOutcome.TooMany(Instant until) ->
                news.add(Notice.warning(
                        getTranslation("registration.access.tooMany"),
                        getTranslation("registration.access.tooMany.text", DeskTimes.timeRoundedUp(until))));
            case AccessOutcome.NotFound _ ->
                news.add(Notice.warning(
                        getTranslation("registration.gone.NOT_FOUND"),
                        getTranslation("registration.gone.NOT_FOUND.next")));
        }
    }

    private void printed(List<Letter> parts) {
        news.add(Notice.success(
                getTranslation("registration.access.done"), getTranslation("registration.access.done.text")));
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.size() == 1
                    ? getTranslation("registration.access.open")
                    : getTranslation("registration.access.open.part", i + 1, parts.size());
            news.add(new Div(link(parts.get(i), text)));
        }
    }

    /** Opens once, in a window of its own; whoever leaves the page has nothing left of it. */
    private Anchor link(Letter report, String text) {
        var link = new Anchor();
        link.addClassName("letter-link");
        link.setText(text);
        link.setTarget(AnchorTarget.BLANK);
        link.addAttachListener(
                attach -> link.setHref(LettersInHand.of(attach.getSession()).put(report, reference, () -> {})));
        link.addDetachListener(detach -> LettersInHand.of(detach.getSession()).remove(link.getHref()));
        return link;
    }
}
