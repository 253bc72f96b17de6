package be.lra.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.AgentBlockReason;
import be.lra.office.Fees;
import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeBlockReason;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeSetup;
import be.lra.office.Offices;
import be.lra.office.Reception;
import be.lra.office.Role;
import be.lra.office.VisitRule;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import be.lra.ui.ReferenceBox;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of administrators and supervisors, in English. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class OfficesViewTest extends SpringBrowserlessTest {

    private static final int DESKS = 0; // the first table
    private static final int COLLEAGUES = 1; // the second table

    @Autowired
    OfficeSetup setup;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "merle", Role.AGENT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void administratorSeesWhatHeMayDo() {
        open(Role.ADMINISTRATOR);

        assertThat(buttons()).contains("Change", "Block: Guichet 1", "Block: Agent merle");
    }

    @Test
    void supervisorBlocksAndChangesNothing() {
        open(Role.SUPERVISOR);

        assertThat(buttons())
                .contains("Block: Guichet 1", "Block: Agent merle")
                .noneMatch(button -> Stream.of(
                                "Change", "Add a desk", "Rename", "Appoint", "Grant", "New password", "Number", "End")
                        .anyMatch(button::startsWith));
    }

    @Test
    void nobodyIsOfferedToBlockHimself() {
        open(Role.SUPERVISOR);

        assertThat(buttons()).contains("Block: Agent merle").doesNotContain("Block: Agent geai");
    }

    @Test
    void rolesAreShownWithTheirPeriod() {
        open(Role.SUPERVISOR);

        assertThat(cells(COLLEAGUES, 2).stream().flatMap(cell -> texts(cell).stream()))
                .containsExactly("Supervisor, since 17.11.2026", "Agent, since 17.11.2026");
    }

    @Test
    void agentIsBlockedOnlyWithAReason() {
        open(Role.SUPERVISOR);
        button("Block: Agent merle").click();
        ReasonDialog<?> dialog = find(ReasonDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Block: Agent merle");

        test(inFooter(dialog, "Block")).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(blocked("merle")).isFalse();

        choose(dialog, AgentBlockReason.PASSWORD_KNOWN_TO_OTHERS);
        test(inFooter(dialog, "Block")).click();

        assertThat(blocked("merle")).isTrue();
        assertThat(buttons()).contains("Unblock: Agent merle");
    }

    @Test
    void wrongDetailIsMarkedAndNothingTypedIsLost() {
        OfficeDialog dialog = change();
        field(dialog, "Name of the municipality").setValue("Commune-Nouvelle");
        field(dialog, "Help line: telephone").setValue("call us");

        test(inFooter(dialog, "Save")).click();

        TextField phone = field(dialog, "Help line: telephone");
        assertThat(phone.getErrorMessage()).isEqualTo("This is not a telephone number, such as 02 000 00 00.");
        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getValue()).isEqualTo("call us");
        assertThat(field(dialog, "Name of the municipality").getValue()).isEqualTo("Commune-Nouvelle");
        assertThat(offices.profile(OfficeFixtures.OFFICE).name()).isEqualTo("Commune-Exemple");
    }

    @Test
    void changeIsSavedAndShown() {
        OfficeDialog dialog = change();
        field(dialog, "Opening hours (French)").setValue("le matin");

        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(offices.profile(OfficeFixtures.OFFICE).openingHours()).containsEntry(Language.FR, "le matin");
    }

    @Test
    void whatTwoDecideAsksWhyAndIsProposed() {
        OfficeDialog dialog = change();
        field(dialog, "Name of the municipality").setValue("Commune-Nouvelle");
        test(inFooter(dialog, "Save")).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Notice.class, dialog).all()).hasSize(1);

        test(inFooter(dialog, "Save")).click();
        assertThat(field(dialog, "Why this change?").getErrorMessage())
                .isEqualTo("Say why, in 300 characters at most.");

        field(dialog, "Why this change?").setValue("Fusion of two municipalities");
        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(offices.profile(OfficeFixtures.OFFICE).name()).isEqualTo("Commune-Exemple");
        assertThat(find(Notice.class).all()).hasSize(1);
    }

    @Test
    void whatThePublicListTellsIsSavedAndShown() {
        OfficeDialog dialog = change();
        field(dialog, "Price for residents (euros)").setValue("0");
        field(dialog, "Price for others (euros)").setValue("7.5");
        field(dialog, "Link to a map").setValue("https://map.example/?q=1");
        jdbc.sql("update office set help_line_phone = ''").update(); // while details are missing one decides alone
        spoken(dialog).setValue(Set.of(Language.NL, Language.FR));
        visits(dialog).setValue(VisitRule.BOTH);

        test(inFooter(dialog, "Save")).click();

        assertThat(offices.profile(OfficeFixtures.OFFICE).reception())
                .isEqualTo(new Reception(
                        Set.of(Language.FR, Language.NL),
                        VisitRule.BOTH,
                        new Fees(OptionalInt.of(0), OptionalInt.of(750)),
                        "https://map.example/?q=1"));
        change();
        assertThat(field(find(OfficeDialog.class).single(), "Price for others (euros)")
                        .getValue())
                .isEqualTo("7,50");
    }

    @Test
    void feeAndLinkThatCannotBeAreMarkedAndStay() {
        OfficeDialog dialog = change();
        field(dialog, "Price for residents (euros)").setValue("much");
        field(dialog, "Link to a map").setValue("http://map.example");

        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(field(dialog, "Price for residents (euros)").getErrorMessage())
                .isEqualTo("This is not an amount in euros, such as 5 or 7.50.");
        assertThat(field(dialog, "Link to a map").isInvalid()).isTrue();
        assertThat(field(dialog, "Price for residents (euros)").getValue()).isEqualTo("much");
        assertThat(field(dialog, "Price for others (euros)").isInvalid()).isFalse();
    }

    @Test
    void changeOfSomebodyElseIsToldAndWhatWasTypedStaysUntilLoaded() {
        OfficeDialog dialog = change();
        field(dialog, "Name of the municipality").setValue("Commune-Tardive");
        field(dialog, "Opening hours (French)").setValue("le soir");
        jdbc.sql("update office set name = 'Commune-Rapide', version = version + 1")
                .update();

        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Notice.class, dialog).all()).hasSize(1);
        assertThat(field(dialog, "Name of the municipality").getValue()).isEqualTo("Commune-Tardive");
        assertThat(offices.profile(OfficeFixtures.OFFICE).name()).isEqualTo("Commune-Rapide");

        test(find(Button.class, dialog).all().stream()
                        .filter(button -> button.getText().equals("Load the present details"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(field(dialog, "Name of the municipality").getValue()).isEqualTo("Commune-Rapide");
        field(dialog, "Opening hours (French)").setValue("le soir");
        test(inFooter(dialog, "Save")).click();

        assertThat(offices.profile(OfficeFixtures.OFFICE).openingHours()).containsEntry(Language.FR, "le soir");
    }

    @Test
    void missingDetailsAreToldAtTheTop() {
        open(Role.ADMINISTRATOR);
        assertThat(find(Notice.class).all()).isEmpty();

        jdbc.sql("update office set help_line_phone = ''").update();
        UI.getCurrent().navigate("office");

        assertThat(find(Notice.class).all()).hasSize(1);
    }

    @Test
    void deskIsAddedOnceItsNameIsFree() {
        open(Role.ADMINISTRATOR);
        button("Add a desk").click();
        DeskNameDialog dialog = find(DeskNameDialog.class).single();
        field(dialog, "Name of the desk").setValue("Guichet 1");

        test(inFooter(dialog, "Save")).click();
        assertThat(field(dialog, "Name of the desk").getErrorMessage())
                .isEqualTo("Another desk of this office has this name already.");
        assertThat(field(dialog, "Name of the desk").getValue()).isEqualTo("Guichet 1");

        field(dialog, "Name of the desk").setValue("Guichet 3");
        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(buttons()).contains("Rename: Guichet 3");
    }

    @Test
    void staleNameOfADeskIsToldAndStays() {
        open(Role.ADMINISTRATOR);
        button("Rename: Guichet 1").click();
        DeskNameDialog dialog = find(DeskNameDialog.class).single();
        field(dialog, "Name of the desk").setValue("Accueil");
        jdbc.sql("update desk set blocked = true, version = version + 1").update();

        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Notice.class, dialog).all()).hasSize(1);
        assertThat(field(dialog, "Name of the desk").getValue()).isEqualTo("Accueil");
    }

    @Test
    void appointedAgentIsShownWithAPasswordToHandOverOnce() {
        open(Role.ADMINISTRATOR);
        button("Appoint an agent").click();
        AppointDialog dialog = find(AppointDialog.class).single();
        field(dialog, "User name").setValue("huppe");
        field(dialog, "Pseudonym").setValue("Agent huppe");
        field(dialog, "National number").setValue("85.07.30-033.29");
        field(dialog, "Personal e-mail address").setValue("huppe@mail.example");

        test(inFooter(dialog, "Appoint")).click();
        assertThat(field(dialog, "National number").getErrorMessage())
                .isEqualTo("This is no national or BIS number. Check the eleven digits, on the back of the identity"
                        + " card.");
        assertThat(field(dialog, "User name").getValue()).isEqualTo("huppe");
        assertThat(field(dialog, "User name").isInvalid()).isFalse();

        field(dialog, "National number").setValue("85.07.30-033.28");
        box(dialog, "Language of the screens").setValue(Language.NL);
        test(inFooter(dialog, "Appoint")).click();

        assertThat(find(ReferenceBox.class, dialog).all()).hasSize(1);
        assertThat(buttons()).contains("New password: Agent huppe");
        assertThat(cells(COLLEAGUES, 3).stream().flatMap(cell -> texts(cell).stream()))
                .contains("initial password");
    }

    @Test
    void roleIsGrantedAndEnded() {
        open(Role.ADMINISTRATOR);
        button("Grant a role: Agent merle").click();
        RoleDialog dialog = find(RoleDialog.class).single();
        box(dialog, "Role").setValue(Role.AGENT);
        test(inFooter(dialog, "Grant the role")).click();
        assertThat(box(dialog, "Role").getErrorMessage())
                .isEqualTo("The agent has this role on these days already. End it first, or choose other days.");

        box(dialog, "Role").setValue(Role.AUDITOR);
        find(DatePicker.class, dialog).all().getLast().setValue(LocalDate.parse("2026-12-31"));
        test(inFooter(dialog, "Grant the role")).click();
        assertThat(cells(COLLEAGUES, 2).stream().flatMap(cell -> texts(cell).stream()))
                .contains("Auditor, from 17.11.2026 until 31.12.2026");

        button("End: Auditor, Agent merle").click();
        test(inFooter(find(EndRoleDialog.class).single(), "End the role")).click();

        assertThat(buttons()).doesNotContain("End: Auditor, Agent merle");
    }

    @Test
    @SuppressWarnings("unchecked") // groups of any kind
    void roleIsNarrowedAndSaysSo() {
        open(Role.ADMINISTRATOR);
        button("Narrow: Agent, Agent merle").click();
        LimitDialog dialog = find(LimitDialog.class).single();
        ComboBox<DeskState> desk = box(dialog, "Only at this desk");
        desk.setValue(desk.getListDataView().getItem(1));
        find(CheckboxGroup.class, dialog).all().forEach(group -> group.deselectAll());

        test(inFooter(dialog, "Save")).click();

        assertThat(cells(COLLEAGUES, 2).stream().flatMap(cell -> texts(cell).stream()))
                .contains("only at Guichet 2 · does not write · ends nothing · without photos · without suspicions");
        assertThat(buttons()).doesNotContain("Narrow: Administrator, Agent geai");
    }

    @Test
    @SuppressWarnings("unchecked") // the dialog's own group
    void officeIsBlockedAsAWholeAndOpenedAgain() {
        open(Role.ADMINISTRATOR);
        button("Block the whole office").click();
        ReasonDialog<?> dialog = find(ReasonDialog.class).single();
        find(RadioButtonGroup.class, dialog).single().setValue(OfficeBlockReason.INCIDENT);
        test(inFooter(dialog, "Block")).click();

        assertThat(buttons()).contains("Unblock the office").doesNotContain("Block the whole office");
        assertThat(jdbc.sql("select blocked from office where id = ?")
                        .param(OfficeFixtures.OFFICE)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Else a slip of the finger would make a role that never ends. */
    @Test
    void dayThatCannotBeReadIsNotTakenForNone() {
        open(Role.ADMINISTRATOR);
        button("Grant a role: Agent merle").click();
        RoleDialog dialog = find(RoleDialog.class).single();
        box(dialog, "Role").setValue(Role.AUDITOR);
        DatePicker until = find(DatePicker.class, dialog).all().getLast();
        type(until, "31.02.x");

        test(inFooter(dialog, "Grant the role")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(until.getErrorMessage()).isEqualTo("This is no date, such as 22.11.2026.");
        assertThat(buttons()).doesNotContain("End: Auditor, Agent merle");
    }

    @Test
    void refusedEndOfARoleIsSaidInTheDialog() {
        open(Role.ADMINISTRATOR);
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.ADMINISTRATOR);
        jdbc.sql("update role_grant set valid_until = ? where role = 'ADMINISTRATOR' and agent <> ?")
                .params(Timestamp.valueOf("2026-12-31 00:00:00"), pic.toString())
                .update();
        UI.getCurrent().navigate("office");
        button("End: Administrator, Agent pic").click();
        EndRoleDialog dialog = find(EndRoleDialog.class).single();

        test(inFooter(dialog, "End the role")).click();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(Notice.class, dialog).all()).hasSize(1);
        assertThat(buttons()).contains("End: Administrator, Agent pic");
    }

    @Test
    void newPasswordIsShownAfterItIsAskedFor() {
        open(Role.ADMINISTRATOR);
        button("New password: Agent merle").click();
        NewPasswordDialog dialog = find(NewPasswordDialog.class).single();
        assertThat(find(ReferenceBox.class, dialog).all()).isEmpty();

        test(inFooter(dialog, "Make a password")).click();

        assertThat(find(ReferenceBox.class, dialog).all()).hasSize(1);
        assertThat(dialog.isCloseOnEsc()).isFalse();
    }

    @Test
    void numberAndAddressAreEnteredAndNoLongerMissing() {
        open(Role.ADMINISTRATOR);
        assertThat(cells(COLLEAGUES, 3).stream().flatMap(cell -> texts(cell).stream()))
                .contains("number and e-mail missing");
        button("Number and e-mail: Agent merle").click();
        PersonDialog dialog = find(PersonDialog.class).single();
        field(dialog, "National number").setValue("85073003328");
        field(dialog, "Personal e-mail address").setValue("merle");
        test(inFooter(dialog, "Save")).click();
        assertThat(field(dialog, "Personal e-mail address").isInvalid()).isTrue();
        assertThat(field(dialog, "National number").getValue()).isEqualTo("85073003328");

        field(dialog, "Personal e-mail address").setValue("merle@mail.example");
        test(inFooter(dialog, "Save")).click();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(texts(cells(COLLEAGUES, 3).getLast())).containsExactly("active");
    }

    /** As the browser tells of a text that is no day. */
    private static void type(DatePicker field, String text) {
        field.getElement().setProperty("_inputElementValue", text);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }

    private OfficeDialog change() {
        open(Role.ADMINISTRATOR);
        button("Change").click();
        return find(OfficeDialog.class).single();
    }

    @SuppressWarnings("unchecked") // the only group of its kind
    private CheckboxGroup<Language> spoken(OfficeDialog dialog) {
        return (CheckboxGroup<Language>) find(CheckboxGroup.class, dialog).single();
    }

    private ComboBox<VisitRule> visits(OfficeDialog dialog) {
        return box(dialog, "Appointment");
    }

    @SuppressWarnings("unchecked") // found by its label
    private <T> ComboBox<T> box(Dialog dialog, String label) {
        return (ComboBox<T>) find(ComboBox.class, dialog).all().stream()
                .filter(box -> box.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void open(Role role) {
        UUID geai = OfficeFixtures.appoint(setup, "geai", role);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", role));
        UI.getCurrent().navigate("office");
        roundTrip();
    }

    private boolean blocked(String userName) {
        return jdbc.sql("select blocked from agent where user_name = ?")
                .param(userName)
                .query(Boolean.class)
                .single();
    }

    /** Those of the page, then those in the tables. */
    private List<String> buttons() {
        return allButtons().map(OfficesViewTest::name).toList();
    }

    private Button button(String name) {
        return allButtons()
                .filter(button -> name(button).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Button> allButtons() {
        Stream<Component> inTables = Stream.of(cells(DESKS, 2), cells(COLLEAGUES, 2), cells(COLLEAGUES, 4))
                .flatMap(List::stream);
        return Stream.concat(
                find(Button.class).all().stream(),
                inTables.flatMap(OfficesViewTest::withChildren)
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast));
    }

    /** What a column of the first or second table of the page shows. */
    @SuppressWarnings("unchecked") // any table
    private List<Component> cells(int table, int column) {
        var cells = test((Grid<Object>) find(Grid.class).all().get(table));
        return IntStream.range(0, ((GridTester<?, ?>) cells).size())
                .mapToObj(row -> ((GridTester<?, ?>) cells).getCellComponent(row, column))
                .toList();
    }

    private static List<String> texts(Component cell) {
        return withChildren(cell)
                .filter(Span.class::isInstance)
                .map(span -> ((Span) span).getText())
                .toList();
    }

    private static Stream<Component> withChildren(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OfficesViewTest::withChildren));
    }

    private static String name(Button button) {
        return button.getAriaLabel().orElse(button.getText());
    }

    private TextField field(Component within, String label) {
        return find(TextField.class, within).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Button inFooter(Dialog dialog, String text) {
        return dialog.getFooter()
                .getElement()
                .getChildren()
                .flatMap(child -> child.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the dialog's own group
    private void choose(ReasonDialog<?> dialog, AgentBlockReason reason) {
        find(RadioButtonGroup.class, dialog).single().setValue(reason);
    }
}
