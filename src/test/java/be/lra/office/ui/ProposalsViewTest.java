package be.lra.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.OfficeAdministration;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Offices;
import be.lra.office.Role;
import be.lra.ui.Notice;
import be.lra.ui.ProofDialog;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page on which administrators decide about each other's changes, in English. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class ProposalsViewTest extends SpringBrowserlessTest {

    @Autowired
    OfficeSetup setup;

    @Autowired
    OfficeAdministration administration;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void propose() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        OfficeFixtures.appoint(setup, "merle", Role.ADMINISTRATOR);
        signIn("geai");
        administration.change(
                OfficeFixtures.renamed(
                        "Commune-Nouvelle", administration.overview().version()),
                "Fusion");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void differencesStandBesideEachOther() {
        open("merle");

        assertThat(find(NativeTableCell.class).all().stream().map(NativeTableCell::getText))
                .containsExactly("Commune-Exemple", "Commune-Nouvelle");
    }

    @Test
    void authorMayOnlyWithdraw() {
        open("geai");
        assertThat(buttons()).contains("Withdraw").doesNotContain("Approve", "Reject");

        button("Withdraw").click();

        assertThat(buttons()).doesNotContain("Withdraw");
        assertThat(find(Notice.class).all()).hasSize(1);
    }

    @Test
    void approvingAsksForTheCodeFirst() {
        open("merle");

        button("Approve").click();

        assertThat(find(ProofDialog.class).all()).hasSize(1);
        assertThat(offices.profile(OfficeFixtures.OFFICE).name()).isEqualTo("Commune-Exemple");
    }

    @Test
    void rejectionStaysUntilItHasAReasonAndTheAuthorReadsIt() {
        open("merle");
        button("Reject").click();
        Dialog dialog = find(AnswerDialog.class).single();

        test(inFooter(dialog, "Reject")).click();
        assertThat(dialog.isOpened()).isTrue();
        TextArea words = find(TextArea.class, dialog).single();
        assertThat(words.getErrorMessage()).isEqualTo("Say why, in 300 characters at most.");

        words.setValue("Not before January");
        test(inFooter(dialog, "Reject")).click();
        assertThat(dialog.isOpened()).isFalse();

        open("geai");
        assertThat(buttons()).contains("Seen");
        button("Seen").click();
        assertThat(buttons()).doesNotContain("Seen");
    }

    private void open(String userName) {
        signIn(userName);
        UI.getCurrent().setLocale(Language.EN.locale());
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("proposals");
    }

    private static void signIn(String userName) {
        UUID id = UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8));
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id, userName, Role.ADMINISTRATOR));
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static Button inFooter(Dialog dialog, String text) {
        return dialog.getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
