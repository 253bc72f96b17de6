package be.lra.registration.ui;

import be.lra.appointment.Invitation;
import be.lra.identity.Language;
import be.lra.registration.DocumentProof;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.registration.VisitHandle;
import be.lra.registration.VisitOutcome;
import be.lra.ui.Notice;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes the task of a step: what the agent sees, and which act of the desk it leads to. */
class VisitTasks {

    private final RegistrationDesk desk;
    private final Consumer<VisitOutcome> show;
    private final Consumer<VisitHandle> issue;
    private final Function<Visit, Optional<byte[]>> photo;
    private final Function<Visit, Optional<Invitation>> invitation;
    private final IdentityTasks identity;

    /**
     * What the view does with what a task leads to.
     *
     * @param show what came of an act
     * @param replace puts another task of the same step on the screen
     * @param otherPerson the person of the register is not the visitor
     * @param photo of the chip, for whoever may see it
     * @param invitation what the visitor told when making an appointment
     */
    record Screen(
            Consumer<VisitOutcome> show,
            BiConsumer<Visit, StepTask> replace,
            Consumer<VisitHandle> issue,
            Consumer<VisitHandle> otherPerson,
            Function<Visit, Optional<byte[]>> photo,
            Function<Visit, Optional<Invitation>> invitation) {}

    VisitTasks(RegistrationDesk desk, Clock clock, Screen screen) {
        this.desk = desk;
        this.show = screen.show();
        this.issue = screen.issue();
        this.photo = screen.photo();
        this.invitation = screen.invitation();
        this.identity = new IdentityTasks(desk, clock, screen);
    }

    /** A document was read whose bearer cannot be served. */
    StepTask stopped(Visit visit) {
        return identity.stopped(visit);
    }

    /** A card was read; the registers are asked as soon as it is on the screen. */
    StepTask asking(Visit visit) {
        return identity.asking(visit);
    }

    /** @param language of the agent's screen, proposed for the letter where the document tells none */
    StepTask task(Visit visit, Step step, Language language) {
        VisitHandle handle = visit.handle();
        return switch (step) {
            case IDENTITY -> identity.task(visit);
            case CHECKS -> checks(visit, language);
            case EMAIL -> email(visit, language);
            case SUMMARY, LETTER -> new SummaryTask(visit, () -> desk.approvals(visit), () -> issue.accept(handle));
        };
    }

    private StepTask checks(Visit visit, Language language) {
        VisitHandle handle = visit.handle();
        var task = new ChecksTask(
                visit.facts().proof().orElseThrow().means(),
                desk.advice(visit, language),
                new ChecksTask.Face(photo.apply(visit), visit.facts().awaitsPhoto()),
                new ChecksTask.Acts(
                        (ticked, found) -> show.accept(desk.attest(handle, ticked, found)),
                        () -> show.accept(desk.checkDocumentAgain(handle))));
        desk.approvals(visit).stream()
                .flatMap(standing -> standing.before().stream())
                .findFirst()
                .ifPresent(before -> task.trouble(Notice.warning(
                        task.getTranslation("registration.concern.DENIED_BEFORE"),
                        task.getTranslation("registration.denied.next", ConcernWords.of(task, before)))));
        return task;
    }

    private StepTask email(Visit visit, Language ofScreen) {
        Optional<Invitation> told = visit.facts().contact().isPresent() ? Optional.empty() : invitation.apply(visit);
        Language proposed = told.map(Invitation::language)
                .or(() -> visit.facts().proof().flatMap(DocumentProof::languageOfChip))
                .orElse(ofScreen);
        var task = new EmailTask(
                visit.facts().contact(), proposed, entry -> show.accept(desk.linkEmail(visit.handle(), entry)));
        told.ifPresent(invited -> task.propose(invited.email()));
        return task;
    }
}
