package be.lra.registration.ui;

import be.lra.identity.Language;
import be.lra.registration.DocumentProof;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.registration.VisitHandle;
import be.lra.registration.VisitOutcome;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes the task of a step: what the agent sees, and which act of the desk it leads to. */
class VisitTasks {

    private final RegistrationDesk desk;
    private final Consumer<VisitOutcome> show;
    private final Consumer<VisitHandle> issue;
    private final IdentityTasks identity;

    /**
     * What the view does with what a task leads to.
     *
     * @param show what came of an act
     * @param replace puts another task of the same step on the screen
     * @param otherPerson the person of the register is not the visitor
     */
    record Screen(
            Consumer<VisitOutcome> show,
            BiConsumer<Visit, StepTask> replace,
            Consumer<VisitHandle> issue,
            Consumer<VisitHandle> otherPerson) {}

    VisitTasks(RegistrationDesk desk, Clock clock, Screen screen) {
        this.desk = desk;
        this.show = screen.show();
        this.issue = screen.issue();
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
            case CHECKS ->
                new ChecksTask(
                        visit.facts().proof().orElseThrow().means(),
                        desk.advice(visit, language),
                        new ChecksTask.Face(
                                desk.photo(handle.visit()), visit.facts().awaitsPhoto()),
                        new ChecksTask.Acts(
                                (ticked, found) -> show.accept(desk.attest(handle, ticked, found)),
                                () -> show.accept(desk.checkDocumentAgain(handle))));
            case EMAIL ->
                new EmailTask(
                        visit.facts().contact(),
                        visit.facts()
                                .proof()
                                .flatMap(DocumentProof::languageOfChip)
                                .orElse(language),
                        entry -> show.accept(desk.linkEmail(handle, entry)));
            case SUMMARY, LETTER -> new SummaryTask(visit, () -> desk.approvals(visit), () -> issue.accept(handle));
        };
    }
}
