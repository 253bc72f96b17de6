package be.lra.registration.ui;

import be.lra.registration.AfterIssue;
import be.lra.registration.CapScope;
import be.lra.registration.CorrectionOutcome;
import be.lra.registration.FileAct;
import be.lra.registration.Hindrance;
import be.lra.registration.Letter;
import be.lra.registration.LinkOutcome;
import be.lra.registration.NewLetterOutcome;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.ReprintReason;
import be.lra.registration.RevocationOutcome;
import be.lra.registration.RevocationReason;
import be.lra.registration.StopReason;
import be.lra.ui.DeskProof;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an agent can do next with a registration, and why not what he cannot; says above the page what came of it. */
class FileActions extends Div {

    private final transient AfterIssue afterIssue;
    private final transient DeskProof proof;
    private final transient Clock clock;
    private final Div news;
    private final transient Runnable reload;

    /**
     * Where it is said what came of an act.
     *
     * @param reload shows the registration as it is now, and leaves the news
     */
    record Place(Div news, Runnable reload) {}

    FileActions(AfterIssue afterIssue, DeskProof proof, Clock clock, Place place) {
        this.afterIssue = afterIssue;
        this.proof = proof;
        this.clock = clock;
        this.news = place.news();
        this.reload = place.reload();
        addClassName("file-actions");
    }

    /** Whoever comes from a visit goes on to the next one from here. */
    void show(RegistrationRecord registration, Map<FileAct, Optional<Hindrance>> acts) {
        removeAll();
        var line = new Div(new Button(
                getTranslation("registration.letter.next"),
                click -> UI.getCurrent().navigate(StartView.class)));
        line.addClassName("visit-line");
        var hindrances = new UnorderedList();
        hindrances.addClassName("file-hindrances");
        acts.forEach((act, hindrance) -> hindrance.ifPresentOrElse(
                why -> hindrances.add(new ListItem(getTranslation("registration.act." + act.name()) + ": "
                        + getTranslation("registration.hindrance." + why.name()))),
                () -> line.add(offer(act, registration))));
        add(line);
        if (acts.values().stream().anyMatch(Optional::isPresent)) {
            add(hindrances);
        }
    }

    private Component offer(FileAct act, RegistrationRecord registration) {
        return switch (act) {
            case NEW_LETTER ->
                new Button(
                        getTranslation("registration.letter.again"),
                        click -> new ReasonDialog<>(
                                        "registration.reprint.",
                                        ReprintReason.values(),
                                        reason -> reissue(registration, reason))
                                .open());
            case SEND_AGAIN ->
                new ResendLine(
                        () -> afterIssue.resendFrom(registration.reference()), clock, () -> sendAgain(registration));
            case CORRECT ->
                new Button(getTranslation("registration.correction.button"), click -> openCorrection(registration));
            case REVOKE -> revoke(registration);
        };
    }

    private Button revoke(RegistrationRecord registration) {
        var revoke = new Button(
                getTranslation("registration.revocation.button"),
                click -> new ReasonDialog<>(
                                "registration.revocation.",
                                RevocationReason.values(),
                                reason -> revoke(registration, reason))
                        .open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        return revoke;
    }

    private void say(Component... what) {
        news.removeAll();
        news.add(what);
    }

    private void reissue(RegistrationRecord registration, ReprintReason reason) {
        NewLetterOutcome outcome = afterIssue.reissueLetter(registration.reference(), reason);
        news.removeAll();
        reload.run();
        switch (outcome) {
            case NewLetterOutcome.Reissued(RegistrationRecord now, Letter letter) ->
                handOver(now, letter, "registration.reprint.done");
            case NewLetterOutcome.OwnCase _ -> say(stopped(StopReason.OWN_NUMBER));
            case NewLetterOutcome.CapReached(CapScope scope) -> say(stopped(scope.stop()));
            case NewLetterOutcome.ProofAsked _ -> new ProofDialog(proof, () -> reissue(registration, reason)).open();
            case NewLetterOutcome.NotOpen _, NewLetterOutcome.NotFound _ -> {}
        }
    }

    private void handOver(RegistrationRecord registration, Letter letter, String done) {
        var print = new Div(new LetterLink(
                getTranslation("registration.letter.print"),
                letter,
                registration.reference(),
                () -> opened(registration)));
        print.addClassName("visit-line");
        say(Notice.success(getTranslation(done), getTranslation("registration.letter.done.text")), print);
    }

    private Notice stopped(StopReason reason) {
        return new OutcomeNotices(this).of(reason);
    }

    private void opened(RegistrationRecord registration) {
        afterIssue.letterOpened(registration.reference());
        say(Notice.success(
                getTranslation("registration.letter.opened", DeskTimes.time(clock.instant())),
                getTranslation("registration.letter.opened.text")));
    }

    private void sendAgain(RegistrationRecord registration) {
        LinkOutcome outcome = afterIssue.resendLink(registration.reference());
        news.removeAll();
        reload.run();
        switch (outcome) {
            case LinkOutcome.Resent _ ->
                say(Notice.success(
                        getTranslation("registration.resend.done"), getTranslation("registration.resend.done.text")));
            case LinkOutcome.TooSoon(Instant from) ->
                say(Notice.warning(
                        getTranslation("registration.resend.tooSoon"),
                        getTranslation("registration.resend.from", DeskTimes.timeRoundedUp(from))));
            case LinkOutcome.UsedUp _ ->
                say(Notice.warning(
                        getTranslation("registration.resend.usedUp"), getTranslation("registration.resend.never")));
            case LinkOutcome.OwnCase _ -> say(stopped(StopReason.OWN_NUMBER));
            case LinkOutcome.NotOpen _, LinkOutcome.NotFound _ -> {}
        }
    }

    private void revoke(RegistrationRecord registration, RevocationReason reason) {
        RevocationOutcome outcome = afterIssue.revoke(registration.reference(), reason);
        news.removeAll();
        reload.run();
        switch (outcome) {
            case RevocationOutcome.OwnCase _ -> say(stopped(StopReason.OWN_NUMBER));
            case RevocationOutcome.ProofAsked _ -> new ProofDialog(proof, () -> revoke(registration, reason)).open();
            case RevocationOutcome.Revoked _, RevocationOutcome.NotOpen _, RevocationOutcome.NotFound _ -> {}
        }
    }

    private void openCorrection(RegistrationRecord registration) {
        say(new CorrectionPanel(
                registration,
                entry -> afterIssue.correctContact(registration.reference(), entry),
                this::corrected,
                new CorrectionPanel.Ways(proof, news::removeAll)));
    }

    private void corrected(CorrectionOutcome outcome) {
        news.removeAll();
        reload.run();
        switch (outcome) {
            case CorrectionOutcome.Corrected(RegistrationRecord now, Letter letter) ->
                handOver(now, letter, "registration.correction.done");
            case CorrectionOutcome.NewVisitNeeded _ ->
                say(Notice.warning(
                        getTranslation("registration.correction.newVisit"),
                        getTranslation("registration.hindrance.NEW_VISIT_NEEDED")));
            case CorrectionOutcome.OwnCase _ -> say(stopped(StopReason.OWN_NUMBER));
            case CorrectionOutcome.CapReached(CapScope scope) -> say(stopped(scope.stop()));
            case CorrectionOutcome.NotOpen _,
                    CorrectionOutcome.NotFound _,
                    CorrectionOutcome.EmailUnreadable _,
                    CorrectionOutcome.EmailRefused _,
                    CorrectionOutcome.EmailLinked _,
                    CorrectionOutcome.Paused _,
                    CorrectionOutcome.ProofAsked _,
                    CorrectionOutcome.NothingChanged _ -> {}
        }
    }
}
