package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** What agents see of failures on a screen that lives, and what a page made without Vaadin learns from it. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class DeskErrorsViewTest extends SpringBrowserlessTest {

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskLanguage deskLanguage;

    @BeforeEach
    void signIn() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID agent = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        OfficeFixtures.signIn(new SignedInAgent(
                agent,
                "merle",
                "Agent merle",
                OfficeFixtures.OFFICE,
                OfficeFixtures.DESK,
                Set.of(Role.AGENT),
                Language.NL));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void pageThatDoesNotExistHasAReference() {
        UI.getCurrent().navigate("no-such-page");

        assertThat(find(H1.class).single().getText()).isEqualTo("This page does not exist.");
        assertThat(find(Span.class).withClassName("reference-value").single().getText())
                .matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void languageOfTheScreenIsKeptForPagesMadeWithoutVaadin() {
        deskLanguage.speak(UI.getCurrent());

        assertThat(VaadinSession.getCurrent().getSession().getAttribute(DeskLanguage.SPOKEN))
                .isEqualTo(Language.NL);
    }
}
