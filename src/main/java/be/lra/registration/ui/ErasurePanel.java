package be.lra.registration.ui;

import be.lra.identity.DataAction;
import be.lra.office.Permit;
import be.lra.registration.Erasure;
import be.lra.registration.ErasureOutcome;
import be.lra.registration.IdentityShown;
import be.lra.registration.Reference;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Closes the accounts of somebody who stands at the counter and asks for it, or keeps them after all; as far as the agent may. */
class ErasurePanel extends Details {

    record Who(Permit permit, DeskProof proof) {}

    private final transient Erasure erasure;
    private final transient DeskProof proof;
    private final transient Reference reference;
    private final transient Permit permit;
    private final Div news;
    private final Div body = new Div();

    /** @param who at the counter: the agent's permit and the proof that it is he */
    ErasurePanel(Erasure erasure, Who who, Reference reference, Div news) {
        this.erasure = erasure;
        this.proof = who.proof();
        this.permit = who.permit();
        this.reference = reference;
        this.news = news;
        setSummaryText(getTranslation("registration.erasure.summary"));
        add(body);
        refresh();
    }

    private void refresh() {
        body.removeAll();
        Optional<Instant> due = erasure.closesAt(reference);
        setVisible(due.isPresent() || permit.covers(DataAction.DELETE, Set.of()));
        due.ifPresentOrElse(this::showAsked, this::showOffer);
    }

    private void showAsked(Instant due) {
        body.add(new Paragraph(getTranslation("registration.erasure.asked", day(due))));
        if (permit.covers(DataAction.WRITE, Set.of())) {
            body.add(line("registration.erasure.withdraw", this::withdraw));
        }
    }

    private void showOffer() {
        var parts = new UnorderedList();
        List.of("goes", "stays", "after")
                .forEach(part -> parts.add(new ListItem(getTranslation("registration.erasure." + part))));
        body.add(
                new Paragraph(getTranslation("registration.erasure.hint")),
                parts,
                line("registration.erasure.button", this::ask));
    }

    private Div line(String text, Runnable act) {
        var line = new Div(new Button(getTranslation(text), click -> act.run()));
        line.addClassName("visit-line");
        return line;
    }

    private void ask() {
        new ReasonDialog<>("registration.erasure.", IdentityShown.values(), this::ask, reference.value()).open();
    }

    private void ask(IdentityShown shown) {
        show(erasure.ask(reference, shown), () -> ask(shown));
    }

    private void withdraw() {
        show(erasure.withdraw(reference), this::withdraw);
    }

    private void show(ErasureOutcome outcome, Runnable again) {
        news.removeAll();
        switch (outcome) {
            case ErasureOutcome.Asked(Instant due) ->
                news.add(Notice.success(
                        getTranslation("registration.erasure.done"),
                        getTranslation("registration.erasure.done.text", day(due))));
            case ErasureOutcome.Withdrawn _ ->
                news.add(Notice.success(
                        getTranslation("registration.erasure.withdrawn"),
                        getTranslation("registration.erasure.withdrawn.text")));
            case ErasureOutcome.ProofAsked _ -> new ProofDialog(proof, again::run).open();
            case ErasureOutcome.TooMany(Instant until) ->
                news.add(Notice.warning(
                        getTranslation("registration.erasure.tooMany"),
                        getTranslation("registration.erasure.tooMany.text", DeskTimes.timeRoundedUp(until))));
            case ErasureOutcome.NoAccount _ -> warn("registration.erasure.noAccount", ".text");
            case ErasureOutcome.CaseOpen _ -> warn("registration.erasure.caseOpen", ".text");
            case ErasureOutcome.LetterUnderWay _ -> warn("registration.erasure.letter", ".text");
            case ErasureOutcome.OwnCase _ -> warn("registration.erasure.ownCase", ".text");
            case ErasureOutcome.NobodyKnown _ -> warn("registration.access.nobody", ".text");
            case ErasureOutcome.NotFound _ -> warn("registration.gone.NOT_FOUND", ".next");
        }
        refresh();
    }

    private void warn(String what, String next) {
        news.add(Notice.warning(getTranslation(what), getTranslation(what + next)));
    }

    private String day(Instant due) {
        return DeskTimes.dayInWords(due, getLocale());
    }
}
