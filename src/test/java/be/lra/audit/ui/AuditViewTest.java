package be.lra.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditExport;
import be.lra.audit.AuditFilter;
import be.lra.audit.AuditSearch;
import be.lra.audit.AuditTrail;
import be.lra.audit.EventOutcome;
import be.lra.audit.ExportForm;
import be.lra.audit.LookReason;
import be.lra.audit.Subject;
import be.lra.identity.Ssin;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.ui.DeskTimes;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasErrorParameter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** What an auditor finds, by reference, person, agent, kind and day; and the trail of one registration. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class AuditViewTest extends SpringBrowserlessTest {

    private static final Ssin JORIS = new Ssin("85073003328"); // domain.md 5.4
    private static final Ssin MIRABELLE = new Ssin("75060898009"); // domain.md 5.4
    private static final UUID VISIT = UUID.fromString("01935000-0000-7000-8000-0000000000a1");

    @Autowired
    OfficeSetup setup;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditExport export;

    @Autowired
    AuditSearch search;

    private UUID merle = UUID.randomUUID();

    @BeforeEach
    void auditorComes() {
        OfficeFixtures.furnish(setup, jdbc);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(pic, "pic", Role.AUDITOR));
    }

    @AfterEach
    void auditorLeaves() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beforeASearchThePageSaysHowToBegin() {
        UI.getCurrent().navigate("audit");

        assertThat(screen()).contains(text("audit.start.title"), text("audit.start.text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-7K3M-2Q", "r7k3m2q", " r 7k3m 2q "})
    void referenceLeadsToTheTrailOfItsRegistration(String typed) {
        registration("R-7K3M-2Q");
        UI.getCurrent().navigate("audit");
        field("audit.reference.label").setValue(typed);

        press("audit.reference.open");

        assertThat(getCurrentView()).isInstanceOf(RegistrationTrailView.class);
        assertThat(screen()).contains("R-7K3M-2Q");
    }

    @Test
    void referenceNobodyGaveOutIsSaid() {
        UI.getCurrent().navigate("audit");
        field("audit.reference.label").setValue("R-0000-00");

        press("audit.reference.open");

        assertThat(screen()).contains(text("audit.reference.unknown.title"), text("audit.reference.unknown.text"));
    }

    @Test
    void emptyReferenceIsSaidAtTheField() {
        UI.getCurrent().navigate("audit");

        press("audit.reference.open");

        assertThat(field("audit.reference.label").getErrorMessage()).isEqualTo(text("audit.reference.required"));
        assertThat(field("audit.reference.label").isInvalid()).isTrue();
    }

    @Test
    void referenceOfAnotherOfficeIsUnknownHere() {
        registration("R-7K3M-2Q");
        jdbc.sql("update registration set office = ? where id = ?")
                .params(UUID.randomUUID().toString(), VISIT.toString())
                .update();
        UI.getCurrent().navigate("audit");
        field("audit.reference.label").setValue("R-7K3M-2Q");

        press("audit.reference.open");

        assertThat(screen()).contains(text("audit.reference.unknown.title"));
    }

    @Test
    void nothingOfAnotherOfficeIsFoundOrInspected() {
        var stranger = new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID theirs = UUID.randomUUID(); // where a visit began is remembered
        append(new AuditEvent.RegistrationStarted("CARD"), stranger, Subject.registration(theirs));
        append(new AuditEvent.CodeAccepted(), new Actor.Citizen(null), Subject.registration(theirs));
        UI.getCurrent().navigate("audit");

        press("audit.filter.search");
        List<String> found = entries();
        UI.getCurrent().navigate("audit/registration/" + theirs);

        assertThat(found).noneMatch(entry -> entry.contains(text("audit.event.CodeAccepted")));
        assertThat(screen()).contains(text("audit.trail.empty.title"));
        assertThat(kinds()).doesNotContain("RegistrationInspected");
    }

    @Test
    void whatACitizenDidIsFoundAtTheOfficeOfTheRegistration() {
        append(new AuditEvent.RegistrationStarted("CARD"), Subject.registration(VISIT));
        append(new AuditEvent.CodeAccepted(), new Actor.Citizen(null), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit");

        press("audit.filter.search");

        assertThat(entries()).anyMatch(entry -> entry.contains(text("audit.event.CodeAccepted")));
    }

    @Test
    void personIsFoundByTheNumberThatTheTrailDoesNotHold() {
        append(new AuditEvent.EmailConfirmed(), Subject.registration(VISIT, JORIS));
        append(new AuditEvent.CardTaken(), Subject.registration(UUID.randomUUID(), MIRABELLE));
        UI.getCurrent().navigate("audit");
        field("audit.filter.person").setValue("85.07.30-033.28");
        reason().setValue(LookReason.COMPLAINT);

        press("audit.filter.search");

        assertThat(entries())
                .hasSize(2)
                .last()
                .asString()
                .contains(text("audit.event.EmailConfirmed"), "Agent merle", "Guichet 1");
        assertThat(entries().getFirst()).contains(text("audit.code.lookReason.COMPLAINT"));
        assertThat(jdbc.sql("select details from audit_event where kind = 'PersonTrailSearched'")
                        .query(String.class)
                        .single())
                .contains("person", "COMPLAINT")
                .doesNotContain("85073003328");
    }

    @Test
    void personIsNotLookedForWithoutAReason() {
        UI.getCurrent().navigate("audit");
        field("audit.filter.person").setValue("85.07.30-033.28");

        press("audit.filter.search");

        assertThat(reason().getErrorMessage()).isEqualTo(text("audit.filter.reason.missing"));
        assertThat(kinds()).doesNotContain("AuditSearched", "PersonTrailSearched");
    }

    @Test
    void reasonIsAskedForOnlyWhereAPersonIs() {
        UI.getCurrent().navigate("audit");

        assertThat(find(Select.class).withCaption(text("audit.filter.reason")).exists())
                .isFalse();
    }

    @Test
    void troubleIsFoundOfWhateverKind() {
        append(new AuditEvent.CodeWrong(3), Subject.registration(VISIT));
        append(new AuditEvent.RegistrationRefused("TOO_YOUNG"), Subject.registration(VISIT));
        append(new AuditEvent.CodeAccepted(), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit");
        outcome().setValue(EventOutcome.TROUBLE);

        press("audit.filter.search");

        assertThat(entries()).hasSize(2).first().asString().contains(text("audit.code.reasonCode.TOO_YOUNG"));
    }

    @Test
    void deskAndPurposeAndAgentNarrowTheSearchTogether() {
        var elsewhere = new Actor.Agent(merle, OfficeFixtures.OFFICE, OfficeFixtures.OTHER_DESK);
        append(new AuditEvent.DeskChosen(), elsewhere, Subject.none());
        append(new AuditEvent.LetterOpened(), elsewhere, Subject.registration(VISIT));
        append(new AuditEvent.LetterOpened(), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit");
        field("audit.filter.agent").setValue("Agent merle");
        this.<UUID>choice("audit.filter.desk").setValue(OfficeFixtures.OTHER_DESK);
        this.<String>choice("audit.filter.purpose").setValue("registration");

        press("audit.filter.search");

        assertThat(entries()).singleElement().asString().contains(text("audit.event.LetterOpened"));
    }

    @Test
    void eventOpensWithItsPlaceInTheLog() {
        append(new AuditEvent.LetterOpened(), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit");
        kind().setValue("LetterOpened");
        press("audit.filter.search");

        press("audit.line.detail");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(text("audit.event.LetterOpened"), text("audit.detail.log.waits"), "Agent merle");
    }

    @Test
    void exportHoldsWhatWasFoundAndIsAnEntry() throws Exception {
        append(new AuditEvent.LetterOpened(), Subject.registration(VISIT));
        append(new AuditEvent.CodeAccepted(), Subject.registration(VISIT));
        var table = new ByteArrayOutputStream();

        export.write(
                AuditFilter.ALL.act(new AuditFilter.Act("LetterOpened", null, null)),
                Locale.ENGLISH,
                ExportForm.CSV,
                _ -> table);

        List<String> lines = table.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("\"LetterOpened\"", "\"Agent merle · ")
                .doesNotContain("CodeAccepted");
        assertThat(lines.getLast()).isEqualTo("\"End. Lines above: 1. Nothing is missing.\"" + ";\"\"".repeat(9));
        assertThat(jdbc.sql("select details from audit_event where kind = 'TrailExported'")
                        .query(String.class)
                        .single())
                .contains("\"lines\":1");
    }

    @Test
    void exportForOfficePackagesHoldsTheSame() throws Exception {
        append(new AuditEvent.LetterOpened(), Subject.registration(VISIT));
        var table = new ByteArrayOutputStream();

        export.write(
                AuditFilter.ALL.act(new AuditFilter.Act("LetterOpened", null, null)),
                Locale.ENGLISH,
                ExportForm.ODS,
                _ -> table);

        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(table.toByteArray())).getSheet(0);
        assertThat(sheet.getMaxRows()).isEqualTo(3);
        assertThat(sheet.getRange(1, 3).getValue()).isEqualTo("LetterOpened");
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'TrailExported'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void exportDoesNotHoldItself() throws Exception {
        append(new AuditEvent.LetterOpened(), Subject.registration(VISIT));
        var table = new ByteArrayOutputStream();

        export.write(AuditFilter.ALL, Locale.ENGLISH, ExportForm.CSV, _ -> table);

        assertThat(table.toString(StandardCharsets.UTF_8))
                .contains("\"LetterOpened\"")
                .doesNotContain("TrailExported");
    }

    @Test
    void nothingOfAnotherOfficeIsExported() throws Exception {
        var stranger = new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        append(new AuditEvent.LetterOpened(), stranger, Subject.registration(UUID.randomUUID()));
        var table = new ByteArrayOutputStream();

        export.write(
                AuditFilter.ALL.act(new AuditFilter.Act("LetterOpened", null, null)),
                Locale.ENGLISH,
                ExportForm.CSV,
                _ -> table);

        assertThat(table.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void registrationThatCameFromAnotherOfficeBringsItsLifeAlong() {
        var stranger = new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        append(new AuditEvent.RegistrationStarted("CARD"), stranger, Subject.registration(VISIT));
        append(new AuditEvent.CodeAccepted(), new Actor.Citizen(null), Subject.registration(VISIT));
        registration("R-7K3M-2Q");

        UI.getCurrent().navigate("audit/registration/" + VISIT);

        assertThat(entries()).hasSize(2).last().asString().contains(text("audit.event.CodeAccepted"));
    }

    @Test
    void eventOfAnotherOfficeOpensInTheLifeThatCameAlong() {
        var stranger = new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        append(new AuditEvent.LetterOpened(), stranger, Subject.registration(VISIT));
        registration("R-7K3M-2Q");
        UI.getCurrent().navigate("audit/registration/" + VISIT);

        press("audit.line.detail");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(text("audit.event.LetterOpened"));
    }

    @Test
    void eventOfAnotherOfficeDoesNotOpenWhereItsLifeIsNotHere() {
        var stranger = new Actor.Agent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID elsewhere = UUID.randomUUID();
        append(new AuditEvent.RegistrationStarted("CARD"), stranger, Subject.registration(elsewhere));
        String event = jdbc.sql("select id from audit_event where registration = ?")
                .param(elsewhere.toString())
                .query(String.class)
                .single();

        assertThat(search.open(UUID.fromString(event))).isEmpty();
    }

    @Test
    void longLifeOfARegistrationSaysHowMuchOfItIsShown() {
        for (int number = 0; number < 205; number++) {
            append(new AuditEvent.LinkResent(number + 1), Subject.registration(VISIT));
        }

        UI.getCurrent().navigate("audit/registration/" + VISIT);
        int first = entries().size();
        boolean said = screen().contains(text("audit.trail.shown", 200, 205));
        press("audit.more");

        assertThat(first).isEqualTo(200);
        assertThat(said).isTrue();
        assertThat(entries()).hasSize(206).doesNotHaveDuplicates(); // the look itself is the last
    }

    @Test
    void numberWithWrongCheckDigitsIsSaidAtTheFieldAndNothingIsSearched() {
        UI.getCurrent().navigate("audit");
        field("audit.filter.person").setValue("85.07.30-033.29");

        press("audit.filter.search");

        assertThat(field("audit.filter.person").getErrorMessage()).isEqualTo(text("audit.filter.person.wrong"));
        assertThat(kinds()).doesNotContain("AuditSearched");
    }

    @Test
    void agentIsFoundByPseudonym() {
        append(new AuditEvent.DeskChosen(), Subject.none());
        UI.getCurrent().navigate("audit");
        field("audit.filter.agent").setValue("Agent merle");

        press("audit.filter.search");

        assertThat(entries()).singleElement().asString().contains(text("audit.event.DeskChosen"), "Agent merle");
    }

    @Test
    void agentNobodyKnowsIsSaidAtTheField() {
        UI.getCurrent().navigate("audit");
        field("audit.filter.agent").setValue("Nobody");

        press("audit.filter.search");

        assertThat(field("audit.filter.agent").getErrorMessage()).isEqualTo(text("audit.filter.agent.unknown"));
        assertThat(kinds()).doesNotContain("AuditSearched");
    }

    @Test
    void kindAndDayNarrowTheSearch() {
        append(new AuditEvent.LinkOpened(), Subject.registration(VISIT));
        clock.advance(Duration.ofDays(2));
        append(new AuditEvent.LinkOpened(), Subject.registration(VISIT));
        append(new AuditEvent.CodeAccepted(), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit");
        kind().setValue("LinkOpened");
        days().getFirst().setValue(LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM));

        press("audit.filter.search");

        assertThat(entries()).singleElement().asString().contains(text("audit.event.LinkOpened"));
    }

    @Test
    void lastDayBeforeTheFirstIsSaidAtTheField() {
        UI.getCurrent().navigate("audit");
        days().getFirst().setValue(LocalDate.of(2026, 11, 2));
        days().getLast().setValue(LocalDate.of(2026, 11, 1));

        press("audit.filter.search");

        assertThat(days().getLast().getErrorMessage()).isEqualTo(text("audit.filter.backward"));
        assertThat(kinds()).doesNotContain("AuditSearched");
    }

    @Test
    void searchThatFindsNothingSaysSo() {
        UI.getCurrent().navigate("audit");
        kind().setValue("KeysDisplaced");

        press("audit.filter.search");

        assertThat(screen()).contains(text("audit.none.title"), text("audit.none.text"));
    }

    @Test
    void longAnswerGoesOnWhereItStopped() {
        for (int number = 0; number < 60; number++) {
            append(new AuditEvent.LinkResent(number + 1), Subject.registration(VISIT));
        }
        UI.getCurrent().navigate("audit");
        kind().setValue("LinkResent");
        press("audit.filter.search");
        int first = entries().size();

        press("audit.page.next");
        List<String> second = entries();
        press("audit.page.previous");

        assertThat(first).isEqualTo(50);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(entries());
        assertThat(entries()).hasSize(50);
        assertThat(screen()).contains(text("audit.page.number", 1));
        assertThat(kinds()).containsOnlyOnce("AuditSearched");
    }

    @Test
    void trailTellsTheChecksOfACardInWords() {
        append(
                new AuditEvent.CardRefused(Map.of("identity-signature", "FAILED:signature-wrong")),
                Subject.registration(VISIT));

        UI.getCurrent().navigate("audit/registration/" + VISIT);

        assertThat(screen())
                .contains(
                        text("audit.line.checks", 1),
                        text("check.identity-signature"),
                        text("audit.code.check.FAILED"),
                        text("check.signature-wrong"))
                .doesNotContain("FAILED");
    }

    @Test
    void lookAtATrailIsAnEntryOfIt() {
        append(new AuditEvent.RegistrationStarted("CARD"), Subject.registration(VISIT));
        UI.getCurrent().navigate("audit/registration/" + VISIT);
        List<String> first = entries();
        UI.getCurrent().navigate("audit");

        UI.getCurrent().navigate("audit/registration/" + VISIT);

        assertThat(first).hasSize(1);
        assertThat(entries()).hasSize(2).last().asString().contains(text("audit.event.RegistrationInspected"));
    }

    @Test
    void addressThatIsNoRegistrationIsNotFound() {
        UI.getCurrent().navigate("audit/registration/rubbish");

        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    private void registration(String reference) {
        jdbc.sql("delete from registration where id = ?")
                .param(VISIT.toString())
                .update();
        Map<String, Object> values = Map.of(
                "id", VISIT.toString(),
                "reference", reference,
                "agent", merle.toString(),
                "office", OfficeFixtures.OFFICE.toString(),
                "desk", OfficeFixtures.DESK.toString(),
                "now", java.sql.Timestamp.from(clock.instant()));
        jdbc.sql("""
            insert into registration (id, version, reference, means, state, agent, office, desk, started_at, letters)
            values (:id, 0, :reference, 'CARD', 'DRAFT', :agent, :office, :desk, :now, 0)\
            """).params(values).update();
    }

    private void append(AuditEvent event, Subject subject) {
        append(event, new Actor.Agent(merle, OfficeFixtures.OFFICE, OfficeFixtures.DESK), subject);
    }

    private void append(AuditEvent event, Actor actor, Subject subject) {
        transaction.executeWithoutResult(_ -> trail.append(event, actor, subject));
        clock.advance(Duration.ofSeconds(1));
    }

    private List<@Nullable String> kinds() {
        return jdbc.sql("select kind from audit_event").query(String.class).list();
    }

    private TextField field(String labelKey) {
        return find(TextField.class).withCaption(text(labelKey)).single();
    }

    private ComboBox<String> kind() {
        return choice("audit.filter.kind");
    }

    @SuppressWarnings("unchecked") // found by its label
    private <T> ComboBox<T> choice(String labelKey) {
        return (ComboBox<T>) find(ComboBox.class).withCaption(text(labelKey)).single();
    }

    @SuppressWarnings("unchecked") // found by its label
    private Select<LookReason> reason() {
        return (Select<LookReason>)
                find(Select.class).withCaption(text("audit.filter.reason")).single();
    }

    @SuppressWarnings("unchecked") // found by its label
    private Select<EventOutcome> outcome() {
        return (Select<EventOutcome>)
                find(Select.class).withCaption(text("audit.filter.outcome")).single();
    }

    private List<DatePicker> days() {
        return find(DatePicker.class).all();
    }

    private void press(String key) {
        test(find(Button.class).withText(text(key)).single()).click();
    }

    private List<String> entries() {
        return find(ListItem.class).withClassName("trail-entry").all().stream()
                .map(entry -> entry.getElement().getTextRecursively())
                .toList();
    }

    private String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
