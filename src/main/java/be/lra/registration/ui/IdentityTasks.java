package be.lra.registration.ui;

import be.lra.identity.Mrz;
import be.lra.identity.MrzReading;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.identity.SsinWarning;
import be.lra.registration.DocumentProof;
import be.lra.registration.Doubt;
import be.lra.registration.Means;
import be.lra.registration.RegisterAnswer;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.Visit;
import be.lra.registration.VisitHandle;
import be.lra.registration.VisitOutcome;
import be.lra.ui.DeskTimes;
import be.lra.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes the tasks of the first step: a document is read, the registers answer, the visitor is found. */
class IdentityTasks {

    private final RegistrationDesk desk;
    private final Clock clock;
    private final Consumer<VisitOutcome> show;
    private final BiConsumer<Visit, StepTask> replace;
    private final Consumer<VisitHandle> otherPerson;

    IdentityTasks(RegistrationDesk desk, Clock clock, VisitTasks.Screen screen) {
        this.desk = desk;
        this.clock = clock;
        this.show = screen.show();
        this.replace = screen.replace();
        this.otherPerson = screen.otherPerson();
    }

    /** A document was read whose bearer cannot be served: why stands where all troubles stand. */
    StepTask stopped(Visit visit) {
        var task = new StepTask("registration.stopped.title", "registration.stopped.hint");
        task.onProceed("registration.candidates.otherDocument", otherDocument(visit));
        return task;
    }

    /** The card was read: it is looked at while the registers are asked. */
    StepTask asking(Visit visit) {
        return new AskingTask(() -> show.accept(desk.lookUp(visit.handle())));
    }

    StepTask task(Visit visit) {
        if (visit.facts().proof().isEmpty()) {
            return visit.means() == Means.CARD ? card(visit) : zone(visit);
        }
        DocumentProof proof = visit.facts().proof().get();
        return visit.facts()
                .doubt()
                .map(doubt -> differences(visit, doubt))
                .or(() -> visit.facts().register().map(answer -> answered(visit, proof, answer)))
                .orElseGet(() -> unanswered(visit));
    }

    private StepTask answered(Visit visit, DocumentProof proof, RegisterAnswer answer) {
        return answer.chosen()
                .filter(person -> answer.candidates().isEmpty())
                .<StepTask>map(person -> identified(visit, person))
                .orElseGet(() -> candidates(visit, proof, answer));
    }

    private StepTask identified(Visit visit, PersonIdentity person) {
        return new IdentifiedTask(person, () -> show.accept(new VisitOutcome.Continued(visit)), otherDocument(visit));
    }

    private StepTask differences(Visit visit, Doubt doubt) {
        boolean candidates = visit.facts()
                .register()
                .filter(answer -> !answer.candidates().isEmpty())
                .isPresent();
        var task = new DifferencesTask(
                doubt,
                reason -> show.accept(desk.confirmSamePerson(visit.handle(), reason)),
                () -> otherPerson.accept(visit.handle()));
        if (candidates) {
            task.wayBack("registration.differences.back", () -> show.accept(desk.chooseAgain(visit.handle())));
        }
        task.wayBack("registration.candidates.otherDocument", otherDocument(visit));
        return task;
    }

    private Runnable otherDocument(Visit visit) {
        return () -> replace.accept(visit, zone(visit));
    }

    private StepTask card(Visit visit) {
        var reader = new CardTask.Reader(desk::reader, clock, () -> show.accept(desk.takeCard(visit.handle())));
        return new CardTask(reader, otherDocument(visit));
    }

    private StepTask zone(Visit visit) {
        return new MrzTask(
                text -> show.accept(desk.readMrz(visit.handle(), text)),
                text -> Mrz.isWhole(text) || Mrz.read(text, today()) instanceof MrzReading.Read,
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
                        typed -> oddities(typed, proof),
                        () -> replace.accept(visit, creation(visit, proof.person())),
                        otherDocument(visit)));
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

    /** Only of a number that can be one: what cannot is said once it is looked up. */
    private Set<SsinWarning> oddities(String typed, DocumentProof proof) {
        return Ssin.read(typed, today()) instanceof SsinReading.Read(Ssin number)
                ? proof.warningsAbout(number)
                : Set.of();
    }

    private StepTask creation(Visit visit, PersonIdentity person) {
        return new CreationTask(
                person,
                form -> show.accept(desk.createInRegister(visit.handle(), form)),
                () -> replace.accept(visit, task(visit)));
    }

    /** The document was read; the register has not named anybody who can be served. */
    private StepTask unanswered(Visit visit) {
        var task = new StepTask("registration.register.title", "registration.register.hint");
        task.trouble(Notice.info("", task.getTranslation("registration.register.kept")));
        var other = new Button(task.getTranslation("registration.candidates.otherDocument"));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        other.addClickListener(click -> otherDocument(visit).run());
        var park = new Button(
                task.getTranslation("registration.register.park"),
                click -> UI.getCurrent().navigate(StartView.class));
        var line = new Div(park, other);
        line.addClassName("visit-line");
        task.add(line);
        task.onProceed("registration.register.again", () -> show.accept(desk.lookUp(visit.handle())));
        return task;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
    }
}
