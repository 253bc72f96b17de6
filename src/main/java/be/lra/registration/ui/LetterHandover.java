package be.lra.registration.ui;

import be.lra.registration.AfterIssue;
import be.lra.registration.Letter;
import be.lra.registration.NewLetterOutcome;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.ReprintReason;
import be.lra.registration.StopReason;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.UI;

/** The end of a visit: letter, mail, and a new letter where the first was spoiled. */
class LetterHandover {

    private final RegistrationArchive archive;
    private final AfterIssue afterIssue;
    private final VisitFrame frame;

    LetterHandover(RegistrationArchive archive, AfterIssue afterIssue, VisitFrame frame) {
        this.archive = archive;
        this.afterIssue = afterIssue;
        this.frame = frame;
    }

    void show(RegistrationRecord registration, Letter letter) {
        frame.showLetter(new LetterTask(
                registration,
                letter,
                () -> archive.linkMail(registration.id()),
                new LetterTask.Next(
                        () -> afterIssue.letterOpened(registration.reference()),
                        () -> askForNewLetter(registration),
                        () -> UI.getCurrent().navigate(StartView.class))));
    }

    private void askForNewLetter(RegistrationRecord registration) {
        new ReasonDialog<>("registration.reprint.", ReprintReason.values(), reason -> reissue(registration, reason))
                .open();
    }

    private void reissue(RegistrationRecord registration, ReprintReason reason) {
        switch (afterIssue.reissueLetter(registration.reference(), reason)) {
            case NewLetterOutcome.Reissued(RegistrationRecord now, Letter letter) -> show(now, letter);
            case NewLetterOutcome.NotOpen(var state) ->
                frame.trouble(Notice.warning(
                        frame.getTranslation("registration.reprint.notOpen"),
                        frame.getTranslation("registration.state." + state.name())));
            case NewLetterOutcome.OwnCase _ -> frame.trouble(new OutcomeNotices(frame).of(StopReason.OWN_NUMBER));
            case NewLetterOutcome.NotFound _ ->
                frame.trouble(Notice.warning(frame.getTranslation("registration.gone.NOT_FOUND"), ""));
        }
    }
}
