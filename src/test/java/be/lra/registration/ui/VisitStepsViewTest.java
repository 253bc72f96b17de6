package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.account.KeyLink;
import be.lra.identity.BirthDate;
import be.lra.identity.CheckResult;
import be.lra.identity.EmailReading;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import be.lra.identity.Language;
import be.lra.identity.Mrz;
import be.lra.identity.MrzFixtures;
import be.lra.identity.MrzReading;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.reader.ReaderStatus;
import be.lra.registration.CreationForm;
import be.lra.registration.DocumentAdvice;
import be.lra.registration.DocumentChecklist;
import be.lra.registration.DocumentProof;
import be.lra.registration.Doubt;
import be.lra.registration.EmailEntry;
import be.lra.registration.EmailProblem;
import be.lra.registration.Letter;
import be.lra.registration.Means;
import be.lra.registration.NotPossibleReason;
import be.lra.registration.PersonComparison;
import be.lra.registration.PointAnswer;
import be.lra.registration.PointFinding;
import be.lra.registration.Reference;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegisterAnswer;
import be.lra.registration.SamePersonReason;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VisitStepsViewTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Ssin NUMBER = new Ssin("75460898095");
    private static final PersonIdentity ANNA =
            new PersonIdentity("ERIKSSON", "ANNA", new BirthDate(1974, 8, 12), Sex.FEMALE, "UTO", Optional.empty());

    private static final PersonIdentity ERICSSON =
            new PersonIdentity("ERICSSON", "ANNA", new BirthDate(1974, 8, 12), Sex.FEMALE, "UTO", Optional.of(NUMBER));

    private static final ChecksTask.Face NO_FACE = new ChecksTask.Face(Optional.empty(), false);

    /** The steps are shown by themselves: no view of the application, no Spring. */
    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes();
    }

    @Test
    void rejectedZoneIsMarkedInTheFieldAndNothingTypedIsLost() {
        var task = shown(new MrzTask(text -> {}, text -> false, () -> {}));
        String typed = MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIKSSON<<ANNA")
                .replace("740812", "740813");
        only(task, TextArea.class).setValue(typed);

        task.show((MrzReading.Rejected) Mrz.read(typed, TODAY));

        TextArea zone = only(task, TextArea.class);
        assertThat(zone.isInvalid()).isTrue();
        assertThat(zone.getErrorMessage()).contains("identity.mrz.wrong-check-digit");
        assertThat(zone.getValue()).isEqualTo(typed);
    }

    @Test
    void wholeZoneIsHandedOverByItselfBeItRightOrWrong() {
        List<String> read = new ArrayList<>();
        var task = shown(new MrzTask(read::add, Mrz::isWhole, () -> {}));
        String wrong = MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIKSSON<<ANNA")
                .replace("740812", "740813");

        test(only(task, TextArea.class)).setValue(wrong.substring(0, 87));
        assertThat(read).isEmpty();
        test(only(task, TextArea.class)).setValue(wrong);

        assertThat(read).containsExactly(wrong);
    }

    @Test
    void readButtonHandsOverWhatWasTyped() {
        List<String> read = new ArrayList<>();
        var task = shown(new MrzTask(read::add, text -> false, () -> {}));
        only(task, TextArea.class).setValue("P<UTO");

        task.proceed();

        assertThat(read).containsExactly("P<UTO");
    }

    @Test
    void differencesBetweenDocumentAndRegisterAreMarked() {
        var task = shown(candidates(new ArrayList<>()));

        assertThat(all(task, NativeTableCell.class))
                .extracting(NativeTableCell::getText)
                .contains("≠ ERICSSON, ANNA", "12.08.1974")
                .doesNotContain("≠ 12.08.1974");
    }

    @Test
    void documentAndRegisterStandSideBySideWithTheirDifferencesMarked() {
        var task = shown(differences(new ArrayList<>(), () -> {}));

        assertThat(all(task, NativeTableRow.class))
                .extracting(VisitStepsViewTest::cells)
                .anyMatch(line -> line.startsWith("ERIKSSON | ERICSSON | ≠ ") && line.contains("DIFFERENT"))
                .anyMatch(line -> line.startsWith("12.08.1974 | 12.08.1974 | = ") && line.contains("SAME"))
                .anyMatch(line -> line.startsWith("– | 75.46.08-980.95 | ≈ ") && line.contains("OPEN"));
    }

    @Test
    void nothingIsDecidedForTheAgent() {
        List<SamePersonReason> same = new ArrayList<>();
        List<String> other = new ArrayList<>();
        var task = shown(differences(same, () -> other.add("other")));

        task.proceed();

        assertThat(same).isEmpty();
        assertThat(other).isEmpty();
        assertThat(groups(task).getFirst().isInvalid()).isTrue();
    }

    @Test
    void samePersonNeedsAReason() {
        List<SamePersonReason> same = new ArrayList<>();
        var task = shown(differences(same, () -> {}));
        groups(task).getFirst().setValue(DifferencesTask.Verdict.SAME);

        task.proceed();

        assertThat(same).isEmpty();
        assertThat(groups(task).getLast().isInvalid()).isTrue();
    }

    @Test
    void samePersonIsHandedOverWithItsReason() {
        List<SamePersonReason> same = new ArrayList<>();
        var task = shown(differences(same, () -> {}));
        groups(task).getFirst().setValue(DifferencesTask.Verdict.SAME);
        groups(task).getLast().setValue(SamePersonReason.OTHER_SPELLING);

        task.proceed();

        assertThat(same).containsExactly(SamePersonReason.OTHER_SPELLING);
    }

    @Test
    void otherPersonNeedsNoReason() {
        List<String> other = new ArrayList<>();
        var task = shown(differences(new ArrayList<>(), () -> other.add("other")));
        groups(task).getFirst().setValue(DifferencesTask.Verdict.OTHER);

        task.proceed();

        assertThat(other).containsExactly("other");
        assertThat(groups(task).getLast().isVisible()).isFalse();
    }

    @Test
    void personWhoCannotBeTheVisitorCannotBeConfirmed() {
        var somebody =
                new PersonIdentity("KLAPROOS", "GUST", new BirthDate(1990, 1, 1), Sex.MALE, "UTO", Optional.of(NUMBER));
        var task = shown(new DifferencesTask(
                new Doubt(ANNA, somebody, PersonComparison.of(passport(), somebody)), reason -> {}, () -> {}));

        assertThat(groups(task).getFirst().getListDataView().getItems()).containsExactly(DifferencesTask.Verdict.OTHER);
    }

    @Test
    void numberThatTellsAnotherDateOfBirthIsMarkedAndTakenAllTheSame() {
        List<Ssin> taken = new ArrayList<>();
        var task = shown(candidates(taken));

        assertThat(all(task, Paragraph.class))
                .extracting(Paragraph::getText)
                .filteredOn(words -> words.contains("identity.ssin.warning."))
                .singleElement()
                .asString()
                .contains("birth-date-differs");
        button(task, "registration.candidates.choose").click();
        assertThat(taken).containsExactly(NUMBER);
    }

    @Test
    void chosenCandidateIsHandedOverByNumber() {
        List<Ssin> taken = new ArrayList<>();
        var task = shown(candidates(taken));

        button(task, "registration.candidates.choose").click();

        assertThat(taken).containsExactly(NUMBER);
    }

    @Test
    void creationWithoutPlaceOrResidenceIsNotSent() {
        List<CreationForm> sent = new ArrayList<>();
        var task = shown(new CreationTask(ANNA, sent::add, () -> {}));

        task.proceed();

        assertThat(sent).isEmpty();
    }

    @Test
    void onlyWhatWasTickedAndAnsweredIsSaid() {
        List<Object> said = new ArrayList<>();
        var task = checks((ticked, found) -> said.addAll(List.of(ticked, found)));
        all(task, Checkbox.class).getFirst().setValue(true);
        all(task, PointRow.class).getFirst().answer(PointAnswer.SEEN);

        task.proceed();

        assertThat(said)
                .containsExactly(Set.of(Attestation.ORIGINAL_PRESENT), List.of(PointFinding.seen("point-tilt")));
    }

    @Test
    void pointThatIsNotPossibleIsSaidWithItsReasonOnly() {
        List<Object> said = new ArrayList<>();
        var task = checks((ticked, found) -> said.add(found));
        PointRow row = all(task, PointRow.class).getFirst();

        row.answer(PointAnswer.NOT_POSSIBLE);
        task.proceed();
        row.because(NotPossibleReason.NO_LAMP);
        task.proceed();

        assertThat(said)
                .containsExactly(List.of(), List.of(PointFinding.notPossible("point-tilt", NotPossibleReason.NO_LAMP)));
    }

    @Test
    void whatIsMissingIsMarkedWhereItIsMissing() {
        var task = checks((ticked, found) -> {});

        task.showMissing(EnumSet.of(Attestation.FACE_MATCHES, Attestation.FEATURES_LOOKED_AT), Set.of("point-uv"));

        assertThat(all(task, Checkbox.class))
                .filteredOn(Checkbox::isInvalid)
                .singleElement()
                .extracting(Checkbox::getLabel)
                .asString()
                .contains("FACE_MATCHES");
        assertThat(all(task, RadioButtonGroup.class))
                .extracting(group -> group.isInvalid())
                .containsExactly(false, true);
    }

    @Test
    void missingReasonIsAskedForAndNotTheAnswerThatWasGiven() {
        var task = checks((ticked, found) -> {});
        all(task, PointRow.class).getFirst().answer(PointAnswer.NOT_POSSIBLE);

        task.showMissing(Set.of(), Set.of("point-tilt"));

        assertThat(all(task, Select.class).getFirst().isInvalid()).isTrue();
        assertThat(all(task, RadioButtonGroup.class)).noneMatch(group -> group.isInvalid());
    }

    @Test
    void whatIsStillOpenBecomesLessWithEveryAnswer() {
        var task = checks((ticked, found) -> {});
        task.showMissing(EnumSet.allOf(Attestation.class), Set.of("point-tilt", "point-uv"));
        Checkbox first = all(task, Checkbox.class).getFirst();

        first.setValue(true);
        all(task, PointRow.class).getFirst().answer(PointAnswer.SEEN);

        assertThat(first.isInvalid()).isFalse();
        assertThat(all(task, Checkbox.class)).filteredOn(Checkbox::isInvalid).hasSize(2);
        assertThat(all(task, Notice.class)).hasSize(1);

        all(task, Checkbox.class).forEach(box -> box.setValue(true));
        all(task, PointRow.class).forEach(row -> row.answer(PointAnswer.SEEN));

        assertThat(all(task, Notice.class)).isEmpty();
    }

    @Test
    void pointWithoutItsReasonIsStillOpen() {
        var task = checks((ticked, found) -> {});
        task.showMissing(Set.of(), Set.of("point-tilt", "point-uv"));
        all(task, Checkbox.class).forEach(box -> box.setValue(true));
        all(task, PointRow.class).getLast().answer(PointAnswer.SEEN);

        all(task, PointRow.class).getFirst().answer(PointAnswer.NOT_POSSIBLE);
        assertThat(all(task, Notice.class)).hasSize(1);

        all(task, PointRow.class).getFirst().because(NotPossibleReason.NO_LAMP);
        assertThat(all(task, Notice.class)).isEmpty();
    }

    @Test
    void belgianDocumentTellsWhereALossIsReported() {
        assertThat(checks(true).getElement().getTextRecursively()).contains("registration.checklist.docStop");
        assertThat(checks(false).getElement().getTextRecursively()).doesNotContain("registration.checklist.docStop");
    }

    @Test
    void documentWithoutReportNeedsNoNumberForLosses() {
        var task = shown(new ChecksTask(
                Means.CARD,
                checkDoc(CheckResult.passed("check-doc")),
                NO_FACE,
                new ChecksTask.Acts((ticked, found) -> {}, () -> {})));

        assertThat(task.getElement().getTextRecursively()).doesNotContain("registration.checklist.docStop");
    }

    @Test
    void onlyNoProblemReportedIsGreen() {
        assertThat(signs(CheckResult.passed("check-doc"))).containsExactly("check-passed");
        assertThat(signs(CheckResult.failed("check-doc", "check-doc-reported"))).containsExactly("check-failed");
        for (String open : List.of("unknown", "no-answer", "not-covered", "not-set-up")) {
            assertThat(signs(CheckResult.notPossible("check-doc", "check-doc-" + open)))
                    .containsExactly("check-warning");
        }
    }

    @Test
    void silentCheckDocCanBeAskedAgain() {
        List<String> asked = new ArrayList<>();
        var advice = checkDoc(CheckResult.notPossible("check-doc", "check-doc-no-answer"));
        var task = shown(new ChecksTask(
                Means.CARD, advice, NO_FACE, new ChecksTask.Acts((ticked, found) -> {}, () -> asked.add("again"))));

        all(task, Button.class).getFirst().click();

        assertThat(asked).containsExactly("again");
    }

    private static List<String> signs(CheckResult result) {
        var task = shown(new ChecksTask(
                Means.CARD, checkDoc(result), NO_FACE, new ChecksTask.Acts((ticked, found) -> {}, () -> {})));
        return all(task, Span.class).stream()
                .flatMap(span -> span.getClassNames().stream())
                .filter(name -> name.startsWith("check-"))
                .toList();
    }

    private static DocumentAdvice checkDoc(CheckResult result) {
        return new DocumentAdvice(advice(true).checklist(), Optional.empty(), true, Optional.of(result));
    }

    private ChecksTask checks(BiConsumer<Set<Attestation>, List<PointFinding>> attest) {
        return shown(new ChecksTask(Means.CARD, advice(true), NO_FACE, new ChecksTask.Acts(attest, () -> {})));
    }

    private ChecksTask checks(boolean belgian) {
        return shown(new ChecksTask(
                Means.TRAVEL_DOCUMENT, advice(belgian), NO_FACE, new ChecksTask.Acts((ticked, found) -> {}, () -> {})));
    }

    private static DocumentAdvice advice(boolean belgian) {
        var list = new DocumentChecklist(
                "any", Set.of(0), Set.of(), List.of(), List.of("point-tilt", "point-uv"), Set.of(), null);
        return new DocumentAdvice(list, Optional.of(URI.create("https://prado.example/")), belgian, Optional.empty());
    }

    @Test
    void emailProblemStandsAtItsField() {
        var task = shown(email(new ArrayList<>()));

        task.show(EmailProblem.TYPED_DIFFERENTLY);

        assertThat(all(task, TextField.class)).extracting(TextField::isInvalid).containsExactly(false, true);
    }

    @Test
    void unreadableAddressStandsAtItsField() {
        var task = shown(email(new ArrayList<>()));

        task.show(EmailReading.Reason.NO_AT_SIGN);

        assertThat(all(task, TextField.class).getFirst().getErrorMessage()).contains("identity.email.no-at-sign");
    }

    @Test
    void tiedKeysAskForTheVisitorsConsentBeforeAnythingGoesOn() {
        List<EmailEntry> entries = new ArrayList<>();
        var task = shown(email(entries));
        all(task, TextField.class).forEach(field -> field.setValue("anna@example.org"));
        task.show(KeyLink.ANOTHER_PERSON);
        only(task, Checkbox.class).setValue(true);

        task.proceed();

        assertThat(entries).singleElement().matches(EmailEntry::linkAcknowledged);
    }

    @Test
    void consentToOneAddressIsNoConsentToAnother() {
        List<EmailEntry> entries = new ArrayList<>();
        var task = shown(email(entries));
        task.show(KeyLink.ANOTHER_PERSON);
        only(task, Checkbox.class).setValue(true);
        all(task, TextField.class).forEach(field -> field.setValue("other@example.org"));

        task.proceed();

        assertThat(entries).singleElement().matches(entry -> !entry.linkAcknowledged());
    }

    @Test
    void refusalNeedsAReason() {
        List<RefusalReason> given = new ArrayList<>();
        var dialog = new ReasonDialog<>("registration.refusal.", RefusalReason.values(), given::add);
        dialog.open();

        dialog.confirm(given::add);

        assertThat(given).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void refusalHandsOverItsReason() {
        List<RefusalReason> given = new ArrayList<>();
        var dialog = new ReasonDialog<>("registration.refusal.", RefusalReason.values(), given::add);
        dialog.open();
        @SuppressWarnings("unchecked") // the dialog's own group
        RadioButtonGroup<RefusalReason> reasons = only(dialog, RadioButtonGroup.class);
        reasons.setValue(RefusalReason.TOO_YOUNG);

        dialog.confirm(given::add);

        assertThat(given).containsExactly(RefusalReason.TOO_YOUNG);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void letterOpensInAWindowOfItsOwnAndIsNoDownload() {
        var link = shown(new LetterLink("Print", new Letter(new byte[] {1}), new Reference("R-7K3M-2Q"), () -> {}));

        assertThat(link.isDownload()).isFalse();
        assertThat(link.getTarget()).contains("_blank");
    }

    @Test
    void letterIsHandedOutOnce() {
        var pdf = new byte[] {1, 2, 3};
        var link = shown(new LetterLink("Print", new Letter(pdf), new Reference("R-7K3M-2Q"), () -> {}));
        LettersInHand letters = LettersInHand.of(VaadinSession.getCurrent());

        Optional<byte[]> first = letters.open(link.getHref());
        Optional<byte[]> second = letters.open(link.getHref());

        assertThat(first).contains(pdf);
        assertThat(second).isEmpty();
    }

    @Test
    void letterThatLeftTheScreenIsNotHandedOut() {
        var link = shown(new LetterLink("Print", new Letter(new byte[] {1}), new Reference("R-7K3M-2Q"), () -> {}));
        String address = link.getHref();

        UI.getCurrent().remove(link);

        assertThat(LettersInHand.of(VaadinSession.getCurrent()).open(address)).isEmpty();
    }

    @Test
    void cardOfThePreviousVisitorIsSaidUntilItIsTakenOut() {
        var status = new AtomicReference<>(reader(true, Optional.empty()));
        var line = shown(new ReaderLine(status::get, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        String arrived = line.getText();
        status.set(reader(true, Optional.of(Instant.EPOCH)));
        line.refresh();
        String left = line.getText();
        status.set(reader(false, Optional.of(Instant.EPOCH)));
        line.refresh();

        assertThat(arrived).contains("registration.card.reading");
        assertThat(left).contains("registration.card.still");
        assertThat(line.getText()).contains("registration.card.waiting");
    }

    @Test
    void cardThatIsReadForLongIsSaidAndForgottenWithTheNext() {
        var clock = new MutableClock();
        var status = new AtomicReference<>(at(clock.instant(), true));
        var line = shown(new ReaderLine(status::get, clock));
        clock.advance(Duration.ofMillis(2_900));
        status.set(at(clock.instant(), true));
        line.refresh();
        String usual = line.getText();
        clock.advance(Duration.ofMillis(100));
        line.refresh();
        String slow = line.getText();
        status.set(at(clock.instant(), false));
        line.refresh();
        status.set(at(clock.instant(), true));
        line.refresh();

        assertThat(usual).contains("registration.card.reading");
        assertThat(slow).contains("registration.card.slow");
        assertThat(line.getText()).contains("registration.card.reading");
    }

    /** As its bridge told at this moment. */
    private static ReaderStatus at(Instant now, boolean card) {
        return new ReaderStatus(
                Optional.of(now),
                true,
                "Reader",
                card,
                card ? Optional.of(now) : Optional.empty(),
                Optional.empty(),
                "1.0",
                Duration.ZERO,
                Optional.empty());
    }

    private static ReaderStatus reader(boolean card, Optional<Instant> lastRead) {
        return new ReaderStatus(
                Optional.of(Instant.EPOCH),
                true,
                "Reader",
                card,
                card ? Optional.of(Instant.EPOCH) : Optional.empty(),
                Optional.empty(),
                "1.0",
                Duration.ZERO,
                lastRead);
    }

    private static DifferencesTask differences(List<SamePersonReason> same, Runnable other) {
        return new DifferencesTask(
                new Doubt(ANNA, ERICSSON, PersonComparison.of(passport(), ERICSSON)), same::add, other);
    }

    @SuppressWarnings("unchecked") // the task's own groups
    private static List<RadioButtonGroup<Object>> groups(Component in) {
        return all(in, RadioButtonGroup.class).stream()
                .map(group -> (RadioButtonGroup<Object>) group)
                .toList();
    }

    /** The cells of a line that are no headings. */
    private static String cells(NativeTableRow row) {
        return all(row, NativeTableCell.class).stream()
                .map(NativeTableCell::getText)
                .collect(Collectors.joining(" | "));
    }

    private static DocumentProof passport() {
        var evidence = new TravelDocumentEvidence(
                "P", "UTO", "L898902C3", TODAY, List.of(CheckResult.passed("mrz-check-digits")), Instant.EPOCH);
        return new DocumentProof(ANNA, evidence, Set.of());
    }

    private static CandidatesTask candidates(List<Ssin> taken) {
        var answer = new RegisterAnswer(
                List.of(new RegisterPerson(ERICSSON, RegisterSource.BIS, false, List.of(), Optional.empty())),
                false,
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of());
        return new CandidatesTask(
                passport(),
                answer,
                true,
                new CandidatesTask.Choice(taken::add, (task, typed) -> {}, typed -> Set.of(), () -> {}, () -> {}));
    }

    private static EmailTask email(List<EmailEntry> entries) {
        return new EmailTask(Optional.empty(), Language.FR, entries::add);
    }

    private static <C extends Component> C shown(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static Button button(Component in, String key) {
        return all(in, Button.class).stream()
                .filter(button -> button.getText().contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> C only(Component in, Class<C> kind) {
        List<C> found = all(in, kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <C extends Component> List<C> all(Component in, Class<C> kind) {
        List<C> found = new ArrayList<>();
        collect(in, kind, found);
        return found;
    }

    private static <C extends Component> void collect(Component in, Class<C> kind, List<C> found) {
        if (kind.isInstance(in)) {
            found.add(kind.cast(in));
        }
        in.getChildren().forEach(child -> collect(child, kind, found));
    }
}
