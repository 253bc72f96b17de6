package be.lra.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.ui.Notice;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@ViewPackages(packages = "be.lra")
class NewsViewTest extends SpringBrowserlessTest {

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void supervisorComes() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID id = OfficeFixtures.appoint(setup, "geai", Role.SUPERVISOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(id, "geai", Role.SUPERVISOR));
        UI.getCurrent().navigate("news");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsToldStandsAboveTheNextPageUntilItIsTakenAway() {
        find(TextArea.class).single().setValue("Le guichet 2 ferme à midi.");
        press("Show at all desks");
        assertThat(notices()).contains("The news stand at all desks.");

        UI.getCurrent().navigate("office");
        assertThat(notices()).contains("Le guichet 2 ferme à midi.");

        UI.getCurrent().navigate("news");
        press("Take the news away");
        UI.getCurrent().navigate("office");
        assertThat(notices()).doesNotContain("Le guichet 2 ferme à midi.");
    }

    @Test
    void longNewsStayInTheFieldWithTheReason() {
        find(TextArea.class).single().setValue("x".repeat(301));

        press("Show at all desks");

        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("That is too long: at most 300 signs.");
        assertThat(find(TextArea.class).single().getValue()).hasSize(301);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> notices() {
        return find(Notice.class).all().stream()
                .flatMap(notice -> notice.getChildren())
                .flatMap(part -> part.getChildren())
                .filter(Paragraph.class::isInstance)
                .map(line -> ((Paragraph) line).getText())
                .toList();
    }
}
