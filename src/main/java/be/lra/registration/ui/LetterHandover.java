package be.lra.registration.ui;

import be.lra.registration.AfterIssue;
import be.lra.registration.CapScope;
import be.lra.registration.Letter;
import be.lra.registration.NewLetterOutcome;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.ReprintReason;
import be.lra.registration.StopReason;
import be.lra.ui.DeskProof;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.UI;
import java.time.Clock;

/** The end of a visit: letter, mail, and a new letter where the first was spoiled. */
class LetterHandover {

    private final RegistrationArchive archive;
    private final AfterIssue afterIssue;
    private final VisitFrame frame;
    private final DeskProof proof;
    private final Clock clock;

    LetterHandover(RegistrationArchive archive, AfterIssue afterIssue, VisitFrame frame, DeskProof proof, Clock clock) {
        this.archive = archive;
        this.afterIssue = afterIssue;
        this.frame = frame;
        this.proof = proof;
        this.clock = clock;
    }

    void show(RegistrationRecord registration, Letter letter) {
        var print = new LetterLink(
                frame.getTranslation("registration.letter.print"),
                letter,
                registration.reference(),
                () -> opened(registration));
        frame.showLetter(
                new LetterTask(print, facts(registration), () -> askForNewLetter(registration), this::nextVisitor));
    }

    private void opened(RegistrationRecord registration) {
        afterIssue.letterOpened(registration.reference());
        frame.showLetter(new HandoverTask(
                clock.instant(), facts(registration), () -> askForNewLetter(registration), this::nextVisitor));
    }

    private LetterFacts facts(RegistrationRecord registration) {
        return new LetterFacts(registration, () -> archive.linkMail(registration.id()));
    }

    void nextVisitor() {
        UI.getCurrent().navigate(StartView.class);
    }

    private void askForNewLetter(RegistrationRecord registration) {
        new ReasonDialog<>("registration.reprint.", ReprintReason.values(), reason -> reissue(registration, reason))
                .open();
    }

    private void reissue(RegistrationRecord registration, ReprintReason reason) {
        switch (afterIssue.reissueLetter(registration.reference(), reason)) {
            case NewLetterOutcome.Reissued(RegistrationRecord now, Letter letter) -> show(now, letter);
            case NewLetterOutcome.ProofAsked _ -> new ProofDialog(proof, () -> reissue(registration, reason)).open();
            case NewLetterOutcome.NotOpen(var state) ->
                frame.trouble(Notice.warning(
                        frame.getTranslation("registration.reprint.notOpen"),
                        frame.getTranslation("registration.state." + state.name())));
            case NewLetterOutcome.OwnCase _ -> frame.trouble(new OutcomeNotices(frame).of(StopReason.OWN_NUMBER));
            case NewLetterOutcome.CapReached(CapScope scope) ->
                frame.trouble(new OutcomeNotices(frame).of(scope.stop()));
            case NewLetterOutcome.NotFound _ ->
                frame.trouble(Notice.warning(frame.getTranslation("registration.gone.NOT_FOUND"), ""));
        }
    }
}
