package be.lra.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.DocumentKind;
import be.lra.office.DocumentKinds;
import be.lra.office.DocumentRuleOverview;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.PointDuty;
import be.lra.office.Role;
import be.lra.ui.Notice;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page on which an administrator proposes which documents are accepted, in English. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class DocumentsViewTest extends SpringBrowserlessTest {

    @Autowired
    DocumentKinds kinds;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.appoint(setup, "merle", Role.ADMINISTRATOR);
        open("geai", "documents");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void graceInDaysIsToldAsItIs() {
        DocumentKind passport = kinds.all().stream()
                .filter(kind -> kind.code().equals("passport"))
                .findFirst()
                .orElseThrow();
        var inDays = new DocumentKind("passport", passport.start(), 20, passport.always(), true);
        var overview = new DocumentRuleOverview(inDays, 0, inDays.start(), Optional.empty());

        var card = new DocumentRuleCard(overview, LocalDate.EPOCH, () -> {});
        var fields = new DocumentRuleFields(overview);

        assertThat(card.getElement().getTextRecursively()).contains("20 days").doesNotContain("None");
        assertThat(fields.getChildren()
                        .filter(TextField.class::isInstance)
                        .map(field -> ((TextField) field).getHelperText()))
                .anyMatch(help -> help.startsWith("Now: 20 days"));
    }

    @Test
    void everyKindHasItsCardAndItsState() {
        assertThat(find(H3.class).all().stream().map(H3::getText))
                .contains("Belgian passport", "European identity card");
        assertThat(find(Span.class).withClassName("tag-bad").all()).hasSize(1);
        assertThat(find(Span.class).withClassName("tag-good").all()).hasSize(11);
    }

    @Test
    void proposalReachesTheOtherAdministratorInWords() {
        Dialog dialog = change("Change: Foreign passport");
        Select<?> accepted = select(dialog, "Accepted at the desks");
        test(accepted).selectItem("Not accepted");
        field(dialog, "Sentence for the agent (English)").setValue("An identity card will do.");
        field(dialog, "Why this change?").setValue("Many forgeries");

        propose(dialog);

        assertThat(dialog.isOpened()).isFalse();
        assertThat(find(Notice.class).all()).hasSize(1);
        open("merle", "proposals");
        assertThat(find(NativeTableHeaderCell.class).all().stream().map(NativeTableHeaderCell::getText))
                .contains("Foreign passport", "Accepted at the desks", "Sentence for the agent (English)");
        assertThat(find(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .containsExactly("Accepted", "Not accepted", "(nothing)", "An identity card will do.");
    }

    @Test
    void whatNobodyCanSwitchOffIsLocked() {
        Dialog dialog = change("Change: Belgian identity card");

        assertThat(select(dialog, "Hologram and ink that change").isReadOnly()).isTrue();
        assertThat(select(dialog, "Under the UV lamp").isReadOnly()).isFalse();
        assertThat(select(dialog, "Under the UV lamp").getValue()).isEqualTo(PointDuty.OFF);
        assertThat(field(dialog, "Grace after the last day (months)").isReadOnly())
                .isTrue();
    }

    @Test
    void whatCannotBeTakenIsSaidBesideItsField() {
        Dialog dialog = change("Change: Belgian passport");
        TextField grace = field(dialog, "Grace after the last day (months)");
        grace.setValue("99");

        propose(dialog);

        assertThat(dialog.isOpened()).isTrue();
        assertThat(grace.getErrorMessage()).isEqualTo("A number of months, from 0 to 24.");
        grace.setValue("3");
        propose(dialog);
        assertThat(field(dialog, "Why this change?").getErrorMessage())
                .isEqualTo("Say why, in 300 characters at most.");
    }

    private void open(String userName, String page) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id, userName, Role.ADMINISTRATOR));
        UI.getCurrent().setLocale(Language.EN.locale());
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate(page);
    }

    private Dialog change(String label) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(button).click();
        return find(DocumentRuleDialog.class).single();
    }

    private void propose(Dialog dialog) {
        List<Button> footer = dialog.getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .map(Button.class::cast)
                .toList();
        test(footer.getLast()).click();
    }

    private Select<?> select(Dialog dialog, String label) {
        return find(Select.class, dialog).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(Dialog dialog, String label) {
        return find(TextField.class, dialog).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
