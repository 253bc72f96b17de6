package be.lra.registration.ui;

import be.lra.account.MeansAdvice;
import be.lra.appointment.Invitation;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.Language;
import be.lra.office.AgentDirectory;
import be.lra.office.Role;
import be.lra.registration.AfterIssue;
import be.lra.registration.AppointmentVisits;
import be.lra.registration.CorrectionMotive;
import be.lra.registration.GoneReason;
import be.lra.registration.IssueOutcome;
import be.lra.registration.LettersOfToday;
import be.lra.registration.PersonField;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegistrationArchive;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.Step;
import be.lra.registration.StopReason;
import be.lra.registration.Visit;
import be.lra.registration.VisitHandle;
import be.lra.registration.VisitOutcome;
import be.lra.ui.DeskProof;
import be.lra.ui.MainLayout;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit, step by step: shows the task at hand, hands what the agent enters to the desk, shows what came of it. */
@StyleSheet("/assets/desk/registration.css")
@Route(value = "visit", layout = MainLayout.class)
@RolesAllowed("AGENT")
class VisitView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final RegistrationDesk desk;
    private final RegistrationArchive archive;
    private final LettersOfToday letters;
    private final AgentDirectory agents;
    private final VisitFrame frame;
    private final VisitTasks tasks;
    private final OutcomeNotices notices = new OutcomeNotices(this);
    private final LetterHandover handover;
    private final DeskProof proof;
    private @Nullable Visit visit;

    VisitView(
            RegistrationDesk desk,
            RegistrationArchive archive,
            AfterIssue afterIssue,
            AppointmentVisits appointments,
            LettersOfToday letters,
            MeansAdvice advice,
            AgentDirectory agents,
            DeskProof proof,
            Clock clock) {
        this.desk = desk;
        this.proof = proof;
        this.archive = archive;
        this.letters = letters;
        this.agents = agents;
        this.frame = new VisitFrame(
                advice,
                new VisitFrame.Acts(
                        this::back,
                        this::refuse,
                        this::lookForPhoto,
                        this::suspect,
                        open -> new AppointmentLine(appointments, open, this::proposeAddress)));
        this.tasks = new VisitTasks(
                desk,
                clock,
                new VisitTasks.Screen(
                        this::show,
                        this::replace,
                        this::issue,
                        this::otherPerson,
                        this::photo,
                        appointments::invitation));
        this.handover = new LetterHandover(archive, afterIssue, frame, proof, clock);
        addClassName("visit");
        add(frame);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Optional<UUID> visitId = uuid(id);
        visitId.flatMap(desk::visit)
                .ifPresentOrElse(
                        this::resume,
                        () -> visitId.flatMap(archive::find)
                                .ifPresentOrElse(
                                        closed -> event.forwardTo(
                                                RegistrationView.class,
                                                closed.reference().value()),
                                        () -> frame.showOnly(notices.of(GoneReason.NOT_FOUND))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("registration.wizard.title");
    }

    private void resume(Visit open) {
        showStep(open, open.step());
        VisitOutcome arrived = ComponentUtil.getData(UI.getCurrent(), VisitOutcome.class);
        if (arrived != null) {
            ComponentUtil.setData(UI.getCurrent(), VisitOutcome.class, null);
            show(arrived);
        }
    }

    private void showStep(Visit open, Step step) {
        visit = open;
        frame.show(open, step, photo(open), tasks.task(open, step, Language.of(getLocale())));
        if (step == Step.IDENTITY || step == Step.SUMMARY) {
            letters.few().ifPresent(left -> frame.trouble(LettersLeftNotice.of(left, this)));
        }
    }

    private void replace(Visit open, StepTask task) {
        frame.show(open, Step.IDENTITY, photo(open), task);
    }

    /** Empty, too, for an agent whose role does not reach to sensitive data. */
    private Optional<byte[]> photo(Visit open) {
        return agents.current().permit(Role.AGENT).covers(DataAction.READ, Set.of(DataKind.SENSITIVE))
                ? desk.photo(open.handle().visit())
                : Optional.empty();
    }

    /** Shows what came of an act: the next step, or the trouble where all troubles show. */
    private void show(VisitOutcome outcome) {
        switch (outcome) {
            case VisitOutcome.Continued(Visit saved) -> showStep(saved, saved.step());
            case VisitOutcome.NoCard _ -> {}
            case VisitOutcome.CardShown(Visit read) -> {
                visit = read;
                replace(read, tasks.asking(read));
            }
            case VisitOutcome.CardUnreadable(String problem) -> frame.trouble(notices.unreadable(problem));
            case VisitOutcome.CardRefused(var checks) -> frame.trouble(notices.refused(checks));
            case VisitOutcome.PhotoAwaited _ -> frame.with(ChecksTask.class, ChecksTask::showPhotoAwaited);
            case VisitOutcome.PhotoShown(Visit now) -> photoShown(now);
            case VisitOutcome.PhotoMissing(Visit back, String problem) -> {
                showStep(back, back.step());
                frame.trouble(notices.unreadable(problem));
            }
            case VisitOutcome.PhotoRefused(Visit back, var checks) -> {
                showStep(back, back.step());
                frame.trouble(notices.refused(checks));
            }
            case VisitOutcome.MrzRejected(var rejection) -> frame.with(MrzTask.class, task -> task.show(rejection));
            case VisitOutcome.CorrectionAsksMotive(var fields) ->
                frame.with(MrzTask.class, task -> askMotive(task.typed(), fields));
            case VisitOutcome.Stopped(var reason)
            when reason == StopReason.EXPIRY_TOO_FAR ->
                frame.trouble(notices.of(reason)); // what was typed stays where it is
            case VisitOutcome.Stopped(var reason) -> stopped(notices.of(reason));
            case VisitOutcome.KindNotAccepted refused -> stopped(notices.of(refused));
            case VisitOutcome.RegisterAway away -> {
                showStep(away.visit(), away.visit().step());
                frame.trouble(notices.of(away));
            }
            case VisitOutcome.RegisterDeclined declined -> {
                showStep(declined.visit(), declined.visit().step());
                frame.trouble(notices.of(declined));
            }
            case VisitOutcome.LookupsPaused(Visit seen, var until) -> {
                if (frame.step() != Step.EMAIL) { // what was typed there stays
                    showStep(seen, seen.step());
                }
                frame.trouble(notices.lookupsPaused(until));
            }
            case VisitOutcome.ProofAsked _ -> askProof(() -> frame.with(CreationTask.class, StepTask::proceed));
            case VisitOutcome.CreationRefused(var issues) -> frame.trouble(notices.creationRefused(issues));
            case VisitOutcome.AttestationsMissing(var missing, var points) ->
                frame.with(ChecksTask.class, task -> task.showMissing(missing, points));
            case VisitOutcome.EmailUnreadable(var reason) -> frame.with(EmailTask.class, task -> task.show(reason));
            case VisitOutcome.EmailRefused(var problem) -> frame.with(EmailTask.class, task -> task.show(problem));
            case VisitOutcome.EmailLinked(var link) -> frame.with(EmailTask.class, task -> task.show(link));
            case VisitOutcome.Gone(var reason) -> gone(reason);
        }
    }

    private void askMotive(String typed, Set<PersonField> fields) {
        Visit open = visit;
        if (open != null) {
            new ReasonDialog<>(
                            "registration.correction.",
                            CorrectionMotive.values(),
                            motive -> show(desk.correctMrz(open.handle(), typed, motive)),
                            PersonWords.fields(this, fields))
                    .open();
        }
    }

    private void lookForPhoto() {
        if (visit != null) {
            VisitOutcome outcome = desk.awaitPhoto(visit.handle().visit());
            if (!(outcome instanceof VisitOutcome.PhotoAwaited)) {
                show(outcome);
            }
        }
    }

    private void photoShown(Visit now) {
        visit = now;
        photo(now).ifPresentOrElse(photo -> frame.showPhoto(now, photo), () -> {
            if (frame.step() == Step.CHECKS) { // nothing to look at, but the statements are open now
                showStep(now, Step.CHECKS);
            }
        });
    }

    private void issue(VisitHandle handle) {
        switch (desk.issue(handle)) {
            case IssueOutcome.Registered(RegistrationRecord registration, var letter) ->
                handover.show(registration, letter);
            case IssueOutcome.AlreadyIssued(RegistrationRecord registration) -> open(registration);
            case IssueOutcome.Overtaken(Visit now, var _) -> showStep(now, Step.SUMMARY);
            case IssueOutcome.Incomplete(Step step) -> reload(step);
            case IssueOutcome.AwaitsApproval(Visit now) -> {
                showStep(now, Step.SUMMARY);
                frame.trouble(Notice.warning(
                        getTranslation("registration.approval.open"),
                        getTranslation("registration.approval.open.text")));
            }
            case IssueOutcome.ProofAsked _ -> askProof(() -> issue(handle));
            case IssueOutcome.DocumentTaken _ ->
                frame.trouble(Notice.error(
                        getTranslation("registration.documentTaken"),
                        getTranslation("registration.documentTaken.next")));
            case IssueOutcome.Stopped(var reason) -> frame.trouble(notices.of(reason));
            case IssueOutcome.Gone(var reason) -> gone(reason);
        }
    }

    private void askProof(Command act) {
        new ProofDialog(proof, act).open();
    }

    /** The draft may have been saved before the rule spoke: the page on the screen is then of an older state. */
    private void stopped(Notice why) {
        Visit seen = visit;
        if (seen != null) {
            desk.visit(seen.handle().visit()).ifPresent(now -> {
                if (now.facts().proof().isPresent() && now.facts().register().isEmpty()) {
                    visit = now;
                    replace(now, tasks.stopped(now));
                } else if (!now.handle().equals(seen.handle())) {
                    showStep(now, now.step());
                }
            });
        }
        frame.trouble(why);
    }

    private void gone(GoneReason reason) {
        if (reason == GoneReason.CHANGED_ELSEWHERE && visit != null) {
            desk.visit(visit.handle().visit()).ifPresent(now -> showStep(now, now.step()));
            frame.trouble(notices.of(reason));
        } else {
            frame.showOnly(notices.of(reason));
        }
    }

    private void back() {
        Visit open = visit;
        Step shown = frame.step();
        if (shown == Step.LETTER) {
            handover.nextVisitor();
        } else if (open == null || shown == Step.IDENTITY) {
            UI.getCurrent().navigate(StartView.class);
        } else {
            showStep(open, shown.before());
        }
    }

    private void refuse() {
        Visit open = visit;
        if (open != null) {
            new ReasonDialog<>(
                            "registration.refusal.",
                            RefusalReason.values(),
                            reason -> ended(open.handle(), desk.refuse(open.handle(), reason)))
                    .open();
        }
    }

    private void proposeAddress(Invitation told) {
        frame.with(EmailTask.class, task -> task.proposeIfEmpty(told));
    }

    /** Nothing on the screen may tell that this was pressed, neither now nor later. */
    private void suspect() {
        if (visit != null) {
            desk.suspectFraud(visit.handle().visit());
        }
    }

    private void otherPerson(VisitHandle handle) {
        ended(handle, desk.refuseOtherPerson(handle));
    }

    private void ended(VisitHandle handle, Optional<GoneReason> obstacle) {
        obstacle.ifPresentOrElse(this::gone, () -> archive.find(handle.visit()).ifPresent(this::open));
    }

    private void reload(Step step) {
        if (visit != null) {
            showStep(visit, step);
        }
    }

    private void open(RegistrationRecord registration) {
        UI.getCurrent()
                .navigate(RegistrationView.class, registration.reference().value());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
