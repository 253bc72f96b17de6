package be.lra.registration.ui;

import be.lra.account.KeyLink;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import be.lra.registration.Contact;
import be.lra.registration.CorrectionOutcome;
import be.lra.registration.EmailEntry;
import be.lra.registration.EmailProblem;
import be.lra.registration.RegistrationRecord;
import be.lra.ui.DeskProof;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/** Corrects where the link goes and in which language, with the questions of the third step of a visit. */
class CorrectionPanel extends Section {

    private final EmailTask task;
    private final transient Function<EmailEntry, CorrectionOutcome> correct;
    private final transient Consumer<CorrectionOutcome> end;
    private final transient DeskProof proof;

    /** What the panel can turn to: the proof an act may ask for, and the way back. */
    record Ways(DeskProof proof, Runnable cancelled) {}

    /** @param end hears what came of it, unless something is left to answer here */
    CorrectionPanel(
            RegistrationRecord registration,
            Function<EmailEntry, CorrectionOutcome> correct,
            Consumer<CorrectionOutcome> end,
            Ways ways) {
        this.correct = correct;
        this.end = end;
        this.proof = ways.proof();
        addClassNames("registration-section", "stack");
        Language language = registration.language().orElse(Language.FR);
        task = new EmailTask(
                registration.email().map(email -> new Contact(email, language, KeyLink.NONE)), language, this::submit);
        var go = new Button(getTranslation("registration.correction.go"), click -> task.proceed());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(
                go,
                new Button(
                        getTranslation("ui.reason.cancel"),
                        click -> ways.cancelled().run()));
        line.addClassName("visit-line");
        add(
                Notice.info(
                        getTranslation("registration.correction.title"),
                        getTranslation("registration.correction.text")),
                task,
                line);
    }

    private void submit(EmailEntry entry) {
        switch (correct.apply(entry)) {
            case CorrectionOutcome.EmailUnreadable(EmailReading.Reason reason) -> task.show(reason);
            case CorrectionOutcome.EmailRefused(EmailProblem problem) -> task.show(problem);
            case CorrectionOutcome.EmailLinked(KeyLink link) -> task.show(link);
            case CorrectionOutcome.Paused(Instant until) -> task.trouble(new OutcomeNotices(this).lookupsPaused(until));
            case CorrectionOutcome.ProofAsked _ -> new ProofDialog(proof, task::proceed).open();
            case CorrectionOutcome.NothingChanged _ ->
                task.trouble(Notice.warning("", getTranslation("registration.correction.nothing")));
            case CorrectionOutcome.Corrected done -> end.accept(done);
            case CorrectionOutcome.NewVisitNeeded refused -> end.accept(refused);
            case CorrectionOutcome.NotOpen refused -> end.accept(refused);
            case CorrectionOutcome.OwnCase refused -> end.accept(refused);
            case CorrectionOutcome.CapReached refused -> end.accept(refused);
            case CorrectionOutcome.NotFound refused -> end.accept(refused);
        }
    }
}
