package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.account.Residence;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.SpecimenPassports;
import be.lra.demo.registry.StubMode;
import be.lra.identity.BirthDate;
import be.lra.identity.CheckResult;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.OfficeProfile;
import be.lra.registration.CorrectionMotive;
import be.lra.registration.Means;
import be.lra.registration.PointAnswer;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.ReprintReason;
import be.lra.registration.SamePersonReason;
import be.lra.registration.Visit;
import be.lra.ui.DeskTimes;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A whole visit on the screen, and every way in which it can be held up there. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class VisitViewTest extends CounterOnScreen {

    /** The register writes Zandloper-Verbeeckhoven. */
    private static final PersonIdentity JORIS = person("85073003328", "Zandloper", "Joris Bavo", 1985, 7, 30);

    private static final PersonIdentity DECEASED = person("93051822361", "Distelvink", "Senne", 1993, 5, 18);

    /** His card speaks German. */
    private static final PersonIdentity TILL = new PersonIdentity(
            "Regenpfeifer",
            "Till Benno",
            new BirthDate(2004, 3, 5),
            Sex.MALE,
            "Belgisch",
            Optional.of(new Ssin("04030599952")));

    @Autowired
    BisStubServer register;

    @AfterEach
    void registerAnswersAgain() {
        register.behave(StubMode.NORMAL);
    }

    // The way through

    @Test
    void visitGoesFromTheLinesOfAPassportToTheLetter() {
        show(desk.start(Means.TRAVEL_DOCUMENT));

        typeZone(MARGAUX);
        press("registration.candidates.choose");
        tickAll();
        press("registration.wizard.continue");
        typeAddresses("margaux@example.org", "margaux@example.org");
        press("registration.wizard.continue");
        press("registration.summary.issue");

        assertThat(shows("registration.letter.title")).isTrue();
        assertThat(screen()).contains(text("registration.mail.QUEUED"), "margaux@example.org");
        assertThat(find(LetterLink.class).exists()).isTrue();
    }

    @Test
    void enterGoesOnEscapeGoesBack() {
        show(attested());
        typeAddresses("margaux@example.org", "margaux@example.org");

        pressEnter(EmailTask.class);
        boolean forward = shows("registration.summary.title");
        pressInVisit(Key.ESCAPE);
        boolean back = shows("registration.email.title");
        pressInVisit(Key.ESCAPE);
        pressInVisit(Key.ESCAPE);
        boolean first = shows("registration.candidates.title");
        pressInVisit(Key.ESCAPE);

        assertThat(forward).isTrue();
        assertThat(back).isTrue();
        assertThat(first).isTrue();
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    void nextFieldInErrorIsFoundWithItsKey() {
        show(attested());
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();

        fireShortcut(Key.F2);

        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getInvocation().getExpression().contains("[invalid]"));
    }

    @Test
    void helpOfTheStepOpensAndClosesWithItsKeyAndFollowsTheSteps() {
        show(identified());

        fireShortcut(Key.F1);
        String ofTheChecks = find(StepHelp.class).single().getElement().getTextRecursively();
        tickAll();
        press("registration.wizard.continue");
        String ofTheEmail = find(StepHelp.class).single().getElement().getTextRecursively();
        press("registration.help.close");

        assertThat(ofTheChecks)
                .contains(
                        text("registration.help.CHECKS.do"),
                        text("registration.help.CHECKS.wrong"),
                        text("registration.help.CHECKS.say"));
        assertThat(ofTheEmail).contains(text("registration.help.EMAIL.do"));
        assertThat(find(StepHelp.class).exists()).isFalse();
        assertThat(find(Button.class)
                        .withText(text("registration.help.button"))
                        .single()
                        .getElement()
                        .getAttribute("aria-expanded"))
                .isEqualTo("false");
    }

    @Test
    void escapeClosesTheHelpBeforeItGoesBack() {
        show(identified());
        fireShortcut(Key.F1);

        pressInVisit(Key.ESCAPE);

        assertThat(find(StepHelp.class).exists()).isFalse();
        assertThat(shows("registration.checks.title")).isTrue();
    }

    @Test
    void searchOpensWithItsKeyDuringAVisit() {
        show(identified());

        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);

        assertThat(getCurrentView()).isInstanceOf(SearchView.class);
    }

    @Test
    void visitThatWasReadByCardShowsItsBearerWhenOneGoesBack() {
        show(desk.start(Means.CARD));
        putIn(TILL);
        poll();

        pressInVisit(Key.ESCAPE);

        assertThat(shows("registration.identified.title")).isTrue();
        press("registration.wizard.continue");
        assertThat(shows("registration.checks.title")).isTrue();
    }

    // Numbers that are odd

    /** The specimen of domain.md 6.5 whose number tells another date of birth. */
    @Test
    void numberThatTellsAnotherDateOfBirthOnlyWarns() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        typeZone(SpecimenPassports.mrz("other-date"));
        String listed = screen();

        press("registration.candidates.choose");

        assertThat(listed).contains(text("identity.ssin.warning.birth-date-differs"));
        assertThat(shows("registration.checks.title")).isTrue();
        assertThat(find(VisitorPanel.class).single().getElement().getTextRecursively())
                .contains(text("identity.ssin.warning.birth-date-differs"));
    }

    @Test
    void numberIsJudgedAsItIsTypedAndLookedUpAllTheSame() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        typeZone(SpecimenPassports.mrz("nobody"));
        TextField number = find(TextField.class).single();

        test(number).setValue("53.48.02-007.24");
        String odd = screen();
        test(number).setValue("53.48.02-007");
        String half = screen();
        test(number).setValue("53.48.02-007.24");
        press("registration.candidates.number.look");

        assertThat(odd)
                .contains(text("identity.ssin.warning.birth-date-differs"), text("identity.ssin.warning.sex-differs"));
        assertThat(half).doesNotContain(text("identity.ssin.warning.birth-date-differs"));
        assertThat(screen()).contains("Moretti-Galvani");
    }

    // Visits that are not there

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "01935000-0000-7000-8000-00000000ffff"})
    void addressOfNoVisitIsSaidSo(String id) {
        UI.getCurrent().navigate("visit/" + id);

        assertThat(notices()).containsExactly(text("registration.gone.NOT_FOUND"));
    }

    @Test
    void visitOfAColleagueTellsOnlyThatItIsOpen() {
        Visit visit = identified();
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        show(visit);

        assertThat(notices()).containsExactly(text("registration.state.DRAFT"));
        assertThat(screen()).doesNotContain("Duvaléry");
    }

    @Test
    void visitOfAnotherOfficeIsNotThere() {
        Visit visit = identified();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        show(visit);

        assertThat(notices()).containsExactly(text("registration.gone.NOT_FOUND"));
        assertThat(screen()).doesNotContain("Duvaléry");
    }

    @Test
    void visitThatHasEndedLeadsToItsRegistration() {
        RegistrationRecord registration = issued();

        UI.getCurrent().navigate("visit/" + registration.id());

        assertThat(path()).isEqualTo("registrations/" + registration.reference().value());
    }

    @Test
    void visitThatTookTooLongSaysThatNothingWasIssued() {
        show(readyToIssue());
        clock.advance(Duration.ofMinutes(60));

        press("registration.summary.issue");

        assertThat(notices()).containsExactly(text("registration.gone.TIMED_OUT"));
    }

    @Test
    void visitChangedInAnotherWindowIsShownAsItIsNow() {
        Visit visit = identified();
        show(visit);
        desk.attest(visit.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN);
        tickAll();

        press("registration.wizard.continue");

        assertThat(notices()).containsExactly(text("registration.gone.CHANGED_ELSEWHERE"));
        assertThat(shows("registration.email.title")).isTrue();
    }

    // 1. Identity

    @Test
    void wrongSignIsMarkedInTheLines() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        String typed = MARGAUX.replace("9103144", "9103154");
        find(TextArea.class).single().setValue(typed);

        press("registration.mrz.read");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(typed);
    }

    @Test
    void expiredPassportIsRefused() {
        show(desk.start(Means.TRAVEL_DOCUMENT));

        typeZone(MrzFixtures.passport("UTO", "XB1000091", "910314", "240630", "DUVALERY<<MARGAUX<ELISE"));

        assertThat(notices()).containsExactly(text("registration.stop.DOCUMENT_EXPIRED"));
    }

    @Test
    void deceasedBearerOfACardIsSaidAndStaysSaid() {
        show(desk.start(Means.CARD));
        putIn(DECEASED);

        poll();
        poll();

        assertThat(notices()).containsExactly(text("registration.stop.PERSON_DECEASED"));
        press("registration.candidates.otherDocument");
        assertThat(shows("registration.mrz.title")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"90220199747, NUMBER_CANCELLED", "51010199949, NUMBER_UNKNOWN"})
    void numberThatStandsForNobodyIsSaidBesideTheCandidates(String number, String reason) {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        typeZone(MARGAUX);
        find(TextField.class).single().setValue(number);

        press("registration.candidates.number.look");

        assertThat(notices()).containsExactly(text("registration.stop." + reason));
        assertThat(shows("registration.candidates.title")).isTrue();
    }

    @Test
    void numberTypedWrongIsMarkedInItsField() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        typeZone(MARGAUX);
        find(TextField.class).single().setValue("85073003329");

        press("registration.candidates.number.look");

        assertThat(find(TextField.class).single().getErrorMessage())
                .isEqualTo(text("identity.ssin.wrong-check-digits"));
    }

    @Test
    void nobodyFoundLeadsToTheQuestionForANumber() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        typeZone(MrzFixtures.passport("UTO", "XB1000083", "890611", "340101", "NIEMANDSVRIEND<<OLGA"));
        boolean nobody = shows("registration.candidates.none");

        press("registration.candidates.create");
        press("registration.creation.create");

        assertThat(nobody).isTrue();
        assertThat(notices()).containsExactly(text("registration.creation.incomplete"));
    }

    @Test
    void registerThatIsAwayKeepsTheVisitAndIsAskedAgain() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        register.behave(StubMode.DOWN);
        typeZone(MARGAUX);
        var said = notices();
        register.behave(StubMode.NORMAL);

        press("registration.register.again");

        assertThat(said).containsExactly(text("registration.register.away.down"));
        assertThat(shows("registration.candidates.title")).isTrue();
    }

    @Test
    void registerThatDeclinesIsNotTakenForNobody() {
        show(desk.start(Means.TRAVEL_DOCUMENT));
        register.behave(StubMode.NO_RESULT);

        typeZone(MARGAUX);

        assertThat(notices()).containsExactly(text("registration.register.declined", "STUB-N7"));
        assertThat(shows("registration.register.title")).isTrue();
    }

    @Test
    void agentIsToldThatNobodyRegistersHimself() {
        setup.identify(
                agent.agentId(), new AgentPerson(JORIS.ssin().orElseThrow(), new EmailAddress("joris@mail.example")));
        show(desk.start(Means.CARD));
        putIn(JORIS);

        poll();

        assertThat(notices()).containsExactly(text("registration.stop.OWN_NUMBER"));
    }

    @Test
    void differenceIsDecidedByTheAgent() {
        show(desk.start(Means.CARD));
        putIn(JORIS);
        poll();
        boolean asked = shows("registration.differences.title");

        group(0).setValue(DifferencesTask.Verdict.SAME);
        group(1).setValue(SamePersonReason.NAME_CHANGED);
        press("registration.wizard.continue");

        assertThat(asked).isTrue();
        assertThat(shows("registration.checks.title")).isTrue();
        assertThat(screen()).contains("Joris Bavo Zandloper-Verbeeckhoven", text("registration.note.NAME_DIFFERS"));
    }

    @Test
    void whatTheAgentHasToLookAtStandsAboveWhatPassed() {
        show(desk.start(Means.CARD));
        putIn(
                JORIS,
                List.of(
                        CheckResult.passed("complete"),
                        CheckResult.notPossible("signer-revocation", "revocation-unreachable")));
        poll();

        List<String> remarks = find(UnorderedList.class)
                .withClassName("visitor-checks")
                .single()
                .getChildren()
                .map(item -> item.getElement().getTextRecursively())
                .toList();

        assertThat(remarks).hasSize(4);
        assertThat(remarks.get(0)).contains(text("registration.note.NAME_DIFFERS"));
        assertThat(remarks.get(1)).startsWith("◐");
        assertThat(remarks.get(2)).startsWith("✓");
    }

    @Test
    void personWhoIsSomebodyElseEndsTheVisit() {
        show(desk.start(Means.CARD));
        putIn(JORIS);
        poll();

        group(0).setValue(DifferencesTask.Verdict.OTHER);
        press("registration.wizard.continue");

        assertThat(getCurrentView()).isInstanceOf(RegistrationView.class);
        assertThat(screen()).contains(text("registration.refusal.reason.NOT_THE_PERSON_IN_REGISTER"));
    }

    @Test
    void sameDocumentTypedOtherwiseAsksWhyAndShowsWhatWasReadFirst() {
        show(identified());
        press("registration.wizard.back");
        press("registration.candidates.otherDocument");
        find(TextArea.class).single().setValue(MARGAUX.replace("DUVALERY<<", "DUVALERI<<"));

        press("registration.mrz.read");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo(text("registration.correction.title"));
        reasons().setValue(CorrectionMotive.TYPING_ERROR);
        press("registration.correction.confirm");

        assertThat(screen())
                .contains(text(
                        "registration.corrected",
                        text("registration.differences.field.LAST_NAME"),
                        "MARGAUX ELISE DUVALERY"));
    }

    // 2. Checks

    @Test
    void missingStatementIsNamed() {
        show(identified());

        press("registration.wizard.continue");

        assertThat(notices()).containsExactly(text("registration.checks.missing", 8));
        assertThat(find(Checkbox.class).all()).allMatch(Checkbox::isInvalid);

        find(Checkbox.class).all().getFirst().setValue(true);

        assertThat(notices()).containsExactly(text("registration.checks.missing", 7));
    }

    // 3. E-mail

    @Test
    void onceTheVisitorIsComparedWhatPassedIsFoldedAway() {
        atEmailOf(
                TILL,
                List.of(
                        CheckResult.passed("complete"),
                        CheckResult.passed("rrn-chain"),
                        CheckResult.notPossible("signer-revocation", "revocation-unreachable")));

        NativeDetails folded = find(NativeDetails.class).all().getFirst();

        assertThat(folded.getSummaryText()).isEqualTo(text("registration.panel.passed", 3));
        assertThat(folded.isOpen()).isFalse();
        assertThat(find(UnorderedList.class)
                        .withClassName("visitor-checks")
                        .all()
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .startsWith("◐");
    }

    @Test
    void agentSeesWhichOtherKeysServeTheVisitorAndWhyNot() {
        show(attested());
        MeansFold fold = find(MeansFold.class).single();
        assertThat(fold.getContent()).as("made only when asked").isNull();

        open(fold);
        String abroad = fold.getElement().getTextRecursively();
        home().setValue(Residence.BELGIUM);
        String resident = fold.getElement().getTextRecursively();

        assertThat(abroad)
                .contains("✓" + text("account.means.CODE_AT_OFFICE"))
                .contains("✕" + text("account.means.ITSME") + text("account.means.ITSME.no"))
                .contains("◐" + text("account.means.EIDAS") + text("account.means.condition.IF_NOTIFIED"));
        assertThat(resident).contains("✓" + text("account.means.ITSME"));
    }

    @Test
    void languageOfTheCardIsProposed() {
        atEmailOf(TILL, List.of());

        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(Language.DE);
    }

    @Test
    void languageOfTheScreenIsProposedWhereTheDocumentTellsNone() {
        show(attested());

        assertThat(find(RadioButtonGroup.class).single().getValue())
                .isEqualTo(Language.of(UI.getCurrent().getLocale()));
    }

    @Test
    void addressesThatDifferAreMarked() {
        show(attested());
        typeAddresses("margaux@example.org", "margot@example.org");

        press("registration.wizard.continue");

        assertThat(find(TextField.class).all().getLast().getErrorMessage())
                .isEqualTo(text("registration.email.problem.TYPED_DIFFERENTLY"));
    }

    @Test
    void addressOfTheOfficeIsMarked() {
        show(attested());
        typeAddresses("margaux@commune.example", "margaux@commune.example");

        press("registration.wizard.continue");

        assertThat(find(TextField.class).all().getFirst().getErrorMessage())
                .isEqualTo(text("registration.email.problem.OFFICE_DOMAIN"));
    }

    @Test
    void agentsOwnAddressIsMarked() {
        setup.identify(
                agent.agentId(), new AgentPerson(JORIS.ssin().orElseThrow(), new EmailAddress("joris@mail.example")));
        show(attested());
        typeAddresses("joris@mail.example", "joris@mail.example");

        press("registration.wizard.continue");

        assertThat(find(TextField.class).all().getFirst().getErrorMessage())
                .isEqualTo(text("registration.email.problem.OWN_ADDRESS"));
    }

    @Test
    void addressThatCannotBeReadIsMarked() {
        show(attested());
        typeAddresses("margaux", "margaux");

        press("registration.wizard.continue");

        assertThat(find(TextField.class).all().getFirst().getErrorMessage())
                .isEqualTo(text("identity.email.no-at-sign"));
    }

    // 4. Summary

    @Test
    void visitorReadsTheSummaryInHisOwnLanguageWithNothingElseOnThePage() {
        show(readyToIssue());

        press("registration.summary.show");

        VisitorPage page = find(VisitorPage.class).single();
        assertThat(find(Div.class, page).all().getFirst().getElement().getTextRecursively())
                .contains("Is alles juist?", "Margaux Élise Duvaléry", "14\u00a0maart\u00a01991", "margaux@example.org")
                .contains("Nederlands")
                .doesNotContain(text("registration.visitor.summary.question"), "91.", "XB1000018");
    }

    @Test
    void visitorsYesStandsAboveTheSummary() {
        show(readyToIssue());
        press("registration.summary.show");

        test(find(Button.class).withText("Ja, alles is juist").single()).click();

        assertThat(notices()).containsExactly(text("registration.summary.confirmed"));
        assertThat(find(VisitorPage.class).exists()).isFalse();
    }

    @Test
    void visitorsNoTellsTheAgentWhatToDo() {
        show(readyToIssue());
        press("registration.summary.show");

        test(find(Button.class).withText("Nee, er is iets fout").single()).click();

        assertThat(notices()).containsExactly(text("registration.summary.objected"));
    }

    @Test
    void visitorConfirmsTheAddressInHisOwnLanguage() {
        show(attested());
        typeAddresses("margaux@example.org", "");
        group(0).setValue(Language.DE);
        press("registration.email.show");

        test(find(Button.class).withText("Ja, das ist meine Adresse").single()).click();

        assertThat(shows("registration.summary.title")).isTrue();
    }

    // The end

    @Test
    void refusalAsksForAReasonAndEndsTheVisit() {
        show(identified());
        press("registration.wizard.refuse");
        reasons().setValue(RefusalReason.FACE_DOES_NOT_MATCH);

        press("registration.refusal.confirm");

        assertThat(getCurrentView()).isInstanceOf(RegistrationView.class);
        assertThat(screen()).contains(text("registration.refusal.reason.FACE_DOES_NOT_MATCH"));
    }

    @Test
    void refusalWithoutAReasonStays() {
        show(identified());
        press("registration.wizard.refuse");

        press("registration.refusal.confirm");

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(reasons().getErrorMessage()).isEqualTo(text("ui.reason.missing"));
    }

    @Test
    void personWithALetterIsSaidBeforeAnotherIsIssued() {
        RegistrationRecord first = issued();

        show(readyToIssue());

        assertThat(notices())
                .singleElement()
                .asString()
                .contains(first.reference().value());
    }

    @Test
    void nothingCanBeRefusedOrUndoneOnceTheLetterIsIssued() {
        show(readyToIssue());

        press("registration.summary.issue");

        assertThat(find(Button.class)
                        .withText(text("registration.wizard.refuse"))
                        .exists())
                .isFalse();
        assertThat(find(Button.class).withText(text("registration.wizard.back")).exists())
                .isFalse();
    }

    // 5. Letter

    @Test
    void openedLetterIsSaidAndTheNextVisitorIsTheNextStep() {
        show(readyToIssue());
        press("registration.summary.issue");

        openLetter();

        assertThat(notices()).containsExactly(text("registration.letter.opened", DeskTimes.time(clock.instant())));
        assertThat(find(LetterLink.class).exists()).isFalse();
        pressEnter(HandoverTask.class);
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    void enterBeforeTheLetterWasOpenedLeavesItOnTheScreen() {
        show(readyToIssue());

        press("registration.summary.issue");

        assertThat(find(LetterTask.class).single().canProceed()).isFalse();
    }

    @Test
    void nextVisitorBeforeTheLetterWasOpenedIsAskedAndLeadsBackToIt() {
        show(readyToIssue());
        press("registration.summary.issue");

        press("registration.letter.next");
        boolean asked = find(Dialog.class).single().isOpened();
        press("registration.letter.leave.back");

        assertThat(asked).isTrue();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(find(LetterLink.class).exists()).isTrue();
    }

    @Test
    void otherPageBeforeTheLetterWasOpenedAsksTheSame() {
        show(readyToIssue());
        press("registration.summary.issue");

        UI.getCurrent().navigate("search");
        boolean asked = find(Dialog.class).single().isOpened();
        boolean stayed = getCurrentView() instanceof VisitView;
        press("registration.letter.leave.confirm");

        assertThat(asked).isTrue();
        assertThat(stayed).isTrue();
        assertThat(getCurrentView()).isInstanceOf(SearchView.class);
    }

    @Test
    void otherLanguageBeforeTheLetterWasOpenedAsksTheSame() {
        show(readyToIssue());
        press("registration.summary.issue");

        test(find(NativeButton.class).withText("DE").single()).click();
        boolean asked = find(Dialog.class).single().isOpened();
        Locale before = UI.getCurrent().getSession().getLocale();
        press("registration.letter.leave.confirm");

        assertThat(asked).isTrue();
        assertThat(before).isNotEqualTo(Locale.GERMAN);
        assertThat(UI.getCurrent().getSession().getLocale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void otherLanguageAfterTheLetterWasOpenedIsNoQuestion() {
        show(readyToIssue());
        press("registration.summary.issue");
        openLetter();

        test(find(NativeButton.class).withText("DE").single()).click();

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(UI.getCurrent().getSession().getLocale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void letterMayBeLeftUnopened() {
        show(readyToIssue());
        press("registration.summary.issue");
        press("registration.letter.next");

        press("registration.letter.leave.confirm");

        assertThat(getCurrentView()).isInstanceOf(StartView.class);
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void escapeBeforeTheLetterWasOpenedAsksTheSame() {
        show(readyToIssue());
        press("registration.summary.issue");

        pressInVisit(Key.ESCAPE);

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(VisitView.class);
    }

    @Test
    void openedLetterIsLeftUnasked() {
        show(readyToIssue());
        press("registration.summary.issue");
        openLetter();

        pressInVisit(Key.ESCAPE);

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(getCurrentView()).isInstanceOf(StartView.class);
    }

    @Test
    void letterThatOpensMeanwhileAnswersTheQuestion() {
        show(readyToIssue());
        press("registration.summary.issue");
        String address = find(LetterLink.class).single().getHref();
        press("registration.letter.next");

        boolean handedOut =
                LettersInHand.of(VaadinSession.getCurrent()).open(address).isPresent();
        roundTrip();

        assertThat(handedOut).isTrue();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(shows("registration.handover.title")).isTrue();
    }

    @Test
    void newLetterAfterTheFirstWasOpenedHasAnAddressOfItsOwn() {
        show(readyToIssue());
        press("registration.summary.issue");
        String first = openLetter();

        press("registration.letter.again");
        group(0).setValue(ReprintReason.PRINT_FAILED);
        press("registration.reprint.confirm");

        assertThat(find(LetterLink.class).single().getHref()).isNotEqualTo(first);
        assertThat(LettersInHand.of(VaadinSession.getCurrent()).open(first)).isEmpty();
    }

    @Test
    void addressOfAnOpenedLetterSaysWhatHappenedAndLeadsToTheRegistration() {
        show(readyToIssue());
        press("registration.summary.issue");
        String address = openLetter();
        assertThat(find(HandoverTask.class).exists()).isTrue();

        UI.getCurrent().navigate(address);

        assertThat(screen()).contains(text("registration.letter.gone.title"), text("registration.letter.gone.next"));
        test(findInView(Button.class).single()).click();
        assertThat(getCurrentView()).isInstanceOf(RegistrationView.class);
        assertThat(screen()).contains("Margaux Élise Duvaléry");
    }

    @Test
    void addressOfALetterThatNeverWasSaysTheSame() {
        UI.getCurrent().navigate("letter/rubbish/rubbish");

        assertThat(screen()).contains(text("registration.letter.gone.title"));
        assertThat(findInView(Button.class).exists()).isFalse();
    }

    private void show(Visit visit) {
        UI.getCurrent().navigate("visit/" + visit.handle().visit());
    }

    private void typeZone(String lines) {
        test(find(TextArea.class).single()).setValue(lines);
    }

    private void typeAddresses(String address, String again) {
        test(find(TextField.class).all().getFirst()).setValue(address);
        test(find(TextField.class).all().getLast()).setValue(again);
    }

    private void tickAll() {
        find(Checkbox.class).all().forEach(box -> test(box).click());
        find(PointRow.class).all().forEach(point -> point.answer(PointAnswer.SEEN));
    }

    @SuppressWarnings("unchecked") // the groups of the page at hand
    private RadioButtonGroup<Object> group(int which) {
        return (RadioButtonGroup<Object>) find(RadioButtonGroup.class).all().get(which);
    }

    @SuppressWarnings("unchecked") // the only choice of the page
    private Select<Residence> home() {
        return (Select<Residence>) find(Select.class).single();
    }

    /** The reasons to choose from in the dialog that is open. */
    @SuppressWarnings("unchecked") // the only group of the dialog
    private RadioButtonGroup<Object> reasons() {
        return (RadioButtonGroup<Object>)
                find(RadioButtonGroup.class, find(Dialog.class).single()).single();
    }

    /** A key that works while the focus is within the visit. */
    private void pressInVisit(Key key) {
        ShortcutsKt._fireShortcut(find(VisitFrame.class).single(), key);
    }

    /** The browser sends the key only when it is pressed outside of buttons and links. */
    private void pressEnter(Class<? extends StepTask> kind) {
        StepTask task = find(kind).single();
        var listeners = task.getElement().getNode().getFeature(ElementListenerMap.class);
        var data = JsonNodeFactory.instance.objectNode();
        listeners.getExpressions("keydown").forEach(expression -> data.put(expression, true));
        listeners.fireEvent(new DomEvent(task.getElement(), "keydown", data));
    }

    private static PersonIdentity person(
            String number, String lastName, String givenNames, int year, int month, int day) {
        return new PersonIdentity(
                lastName, givenNames, new BirthDate(year, month, day), Sex.MALE, "Belg", Optional.of(new Ssin(number)));
    }

    private void atEmailOf(PersonIdentity holder, List<CheckResult> checks) {
        show(desk.start(Means.CARD));
        putIn(holder, checks);
        poll();
        tickAll();
        press("registration.wizard.continue");
        assertThat(shows("registration.email.title")).isTrue();
    }

    /** As the browser tells that somebody opened it. */
    private static void open(NativeDetails fold) {
        fold.setOpen(true);
        ComponentUtil.fireEvent(fold, new NativeDetails.ToggleEvent(fold, true));
    }
}
