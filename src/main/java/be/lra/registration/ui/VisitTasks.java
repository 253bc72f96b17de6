package be.lra.registration.ui;

import be.lra.identity.Language;
import be.lra.identity.Mrz;
import be.lra.identity.MrzReading;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.registration.DocumentProof;
import be.lra.registration.Means;
import be.lra.registration.RegisterAnswer;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Step;
import be.lra.registration.Visit;
import be.lra.registration.VisitHandle;
import be.lra.registration.VisitOutcome;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes the task of a step: what the agent sees, and which act of the desk it leads to. */
class VisitTasks {

    private final RegistrationDesk desk;
    private final Clock clock;
    private final Consumer<VisitOutcome> show;
    private final Consumer<VisitHandle> issue;
    private final BiConsumer<Visit, StepTask> replace;

    /**
     * Tasks for one view.
     *
     * @param replace puts another task of the same step on the screen
     */
    VisitTasks(
            RegistrationDesk desk,
            Clock clock,
            Consumer<VisitOutcome> show,
            Consumer<VisitHandle> issue,
            BiConsumer<Visit, StepTask> replace) {
        this.desk = desk;
        this.clock = clock;
        this.show = show;
        this.issue = issue;
        this.replace = replace;
    }

    StepTask task(Visit visit, Step step, Language proposed) {
        VisitHandle handle = visit.handle();
        return switch (step) {
            case IDENTITY -> identity(visit);
            case CHECKS ->
                new ChecksTask(
                        visit.facts().proof().orElseThrow().means(),
                        desk.photo(handle.visit()),
                        ticked -> show.accept(desk.attest(handle, ticked)));
            case EMAIL ->
                new EmailTask(visit.facts().contact(), proposed, entry -> show.accept(desk.linkEmail(handle, entry)));
            case SUMMARY, LETTER -> new SummaryTask(visit, () -> issue.accept(handle));
        };
    }

    private StepTask identity(Visit visit) {
        if (visit.facts().proof().isEmpty()) {
            return visit.means() == Means.CARD ? card(visit) : zone(visit);
        }
        return visit.facts()
                .register()
                .map(answer -> candidates(visit, visit.facts().proof().get(), answer))
                .orElseGet(() -> registerAway(visit));
    }

    private StepTask card(Visit visit) {
        var reader = new CardTask.Reader(desk::reader, clock, () -> show.accept(desk.takeCard(visit.handle())));
        return new CardTask(reader, () -> replace.accept(visit, zone(visit)));
    }

    private StepTask zone(Visit visit) {
        return new MrzTask(
                text -> show.accept(desk.readMrz(visit.handle(), text)),
                text -> Mrz.read(text, today()) instanceof MrzReading.Read,
                () -> replace.accept(visit, card(visit)));
    }

    private StepTask candidates(Visit visit, DocumentProof proof, RegisterAnswer answer) {
        return new CandidatesTask(
                proof,
                answer,
                desk.mayCreate(),
                new CandidatesTask.Choice(
                        number -> show.accept(desk.chooseCandidate(visit.handle(), number)),
                        (task, typed) -> byNumber(visit, task, typed),
                        () -> replace.accept(visit, creation(visit, proof.person())),
                        () -> replace.accept(visit, zone(visit))));
    }

    private void byNumber(Visit visit, CandidatesTask task, String typed) {
        switch (Ssin.read(typed, today())) {
            case SsinReading.Read(Ssin number) -> show.accept(desk.lookUpNumber(visit.handle(), number));
            case SsinReading.Empty _ -> task.showNumber("empty");
            case SsinReading.WrongCharacters _ -> task.showNumber("wrong-characters");
            case SsinReading.WrongLength(int digits) -> task.showNumber("wrong-length", digits);
            case SsinReading.WrongCheckDigits _ -> task.showNumber("wrong-check-digits");
            case SsinReading.ImpossibleMonth _ -> task.showNumber("impossible-month");
        }
    }

    private StepTask creation(Visit visit, PersonIdentity person) {
        return new CreationTask(
                person,
                form -> show.accept(desk.createInRegister(visit.handle(), form)),
                () -> replace.accept(visit, identity(visit)));
    }

    /** The document was read, the register has not answered yet. */
    private StepTask registerAway(Visit visit) {
        var task = new StepTask("registration.register.title", "registration.register.hint");
        task.trouble(Notice.info("", task.getTranslation("registration.register.kept")));
        task.onProceed("registration.register.again", () -> show.accept(desk.lookUpAgain(visit.handle())));
        return task;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
    }
}
