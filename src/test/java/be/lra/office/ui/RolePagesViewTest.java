package be.lra.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.office.AgentSignIn;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignInOutcome;
import be.lra.office.SignedInAgent;
import be.lra.ui.Notice;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-14: each role sees its own pages only, and begins on its own first page. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class RolePagesViewTest extends SpringBrowserlessTest {

    @Autowired
    AgentSignIn door;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"AGENT, ''", "SUPERVISOR, office", "AUDITOR, audit", "ADMINISTRATOR, office"})
    void everyRoleBeginsOnItsFirstPage(Role role, String path) {
        signIn(role);

        UI.getCurrent().navigate("home");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, ',follow-up,search,readers'",
        "SUPERVISOR, 'follow-up,search,supervision,control,readers,office,news,statistics,training'",
        "AUDITOR, 'audit,statistics'",
        "ADMINISTRATOR, 'readers,office,appointments,paper,documents,proposals,news,statistics,training'"
    })
    void everyRoleSeesItsOwnPagesOnly(Role role, String paths) {
        signIn(role);

        UI.getCurrent().navigate("home");

        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .containsExactly(paths.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISOR, office", "AUDITOR, audit", "ADMINISTRATOR, office"})
    void counterLeadsHomeWhoeverReceivesNoVisitors(Role role, String path) {
        signIn(role);

        UI.getCurrent().navigate("");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(path);
    }

    @Test
    void agentWithoutADeskChoosesOneFirst() {
        UUID id = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        signIn(id, null, Role.AGENT);

        UI.getCurrent().navigate("");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("workplace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home", "workplace", "office", "audit", "search"})
    void newcomerChoosesAPasswordBeforeAnythingElse(String path) {
        OfficeFixtures.signIn(OfficeFixtures.newcomer(setup, jdbc, "merle"));
        rememberedHere(OfficeFixtures.DESK.toString());

        UI.getCurrent().navigate(path);

        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);
        assertThat(AgentAtDesk.signedIn()).map(SignedInAgent::roles).contains(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "home", "workplace", "office", "audit", "search", "password"})
    void whoTypedThePasswordAloneTypesTheCodeBeforeAnythingElse(String path) {
        awaitingCode();
        rememberedHere(OfficeFixtures.DESK.toString());

        UI.getCurrent().navigate(path);

        assertThat(getCurrentView()).isInstanceOf(CodeView.class);
        assertThat(AgentAtDesk.signedIn()).map(SignedInAgent::roles).contains(Set.of());
    }

    @Test
    void whatIsNoCodeIsSaidBesideItsField() {
        awaitingCode();
        UI.getCurrent().navigate("code");
        CodeField code = find(CodeField.class).single();
        code.setValue("12345");

        test(find(Button.class).withText("Continue").single()).click();

        assertThat(code.getErrorMessage()).isEqualTo("Type the six digits that the app shows.");
    }

    @Test
    void agentWithoutAnAppIsShownTheSecretOfOne() {
        awaitingCode();
        jdbc.sql("delete from agent_app").update();
        awaitingCode();

        UI.getCurrent().navigate("code");

        assertThat(find(AppSteps.class).all()).hasSize(1);
    }

    private void awaitingCode() {
        if (jdbc.sql("select count(*) from agent").query(Long.class).single() == 0) {
            OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        }
        var outcome = (SignInOutcome.SignedIn) door.signIn("merle", OfficeFixtures.PASSWORD, "192.0.2.7");
        OfficeFixtures.signIn(outcome.agent());
    }

    @Test
    void pageOfCodesIsForThoseWhoHaveOneToType() {
        signIn(Role.AUDITOR);

        UI.getCurrent().navigate("code");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("audit");
    }

    @Test
    void flawedPasswordIsNamedBesideItsFieldAndStays() {
        OfficeFixtures.signIn(OfficeFixtures.newcomer(setup, jdbc, "merle"));
        UI.getCurrent().navigate("password");
        List<PasswordField> fields = find(PasswordField.class).all();
        fields.getFirst().setValue("quatre chevaux bruns chantent");
        fields.getLast().setValue("quatre chevaux bruns");

        test(find(Button.class).withText("Take this password").single()).click();

        assertThat(fields.getLast().getErrorMessage())
                .isEqualTo("The two passwords differ. Type the same one here once more.");
        assertThat(fields.getFirst().isInvalid()).isFalse();
        assertThat(fields.getFirst().getValue()).isEqualTo("quatre chevaux bruns chantent");
    }

    @Test
    void lapsedPasswordSendsTheNewcomerToTheAdministrator() {
        OfficeFixtures.signIn(OfficeFixtures.newcomer(setup, jdbc, "merle"));
        UI.getCurrent().navigate("password");
        clock.advance(Duration.ofDays(8));

        test(find(Button.class).withText("Take this password").single()).click();

        assertThat(find(Notice.class).all()).hasSize(1);
    }

    @Test
    void pageOfPasswordsIsForNewcomersOnly() {
        signIn(Role.AUDITOR);

        UI.getCurrent().navigate("password");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("audit");
    }

    @Test
    void agentSitsDownAtTheDeskOfThisPc() {
        UUID id = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        signIn(id, null, Role.AGENT);
        rememberedHere(OfficeFixtures.DESK.toString());

        UI.getCurrent().navigate("home");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEmpty();
        assertThat(AgentAtDesk.signedIn()).map(SignedInAgent::desk).contains(OfficeFixtures.DESK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0197c0de-0000-7000-8000-00000000dead", "guichet 1", ""})
    void deskOfThisPcThatIsNotTheAgentsIsNotTaken(String cookie) {
        UUID id = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        signIn(id, null, Role.AGENT);
        rememberedHere(cookie);

        UI.getCurrent().navigate("home");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("workplace");
        assertThat(AgentAtDesk.signedIn()).map(SignedInAgent::desk).isEmpty();
    }

    @Test
    void chosenDeskIsRememberedInTheBrowser() {
        UUID id = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        signIn(id, null, Role.AGENT);
        UI.getCurrent().navigate("workplace");

        test(find(NativeButton.class).withClassName("choice").all().getFirst()).click();

        assertThat(VaadinServletResponse.getCurrent().getHttpServletResponse().getHeader("Set-Cookie"))
                .startsWith("lra-seat=" + OfficeFixtures.DESK + "; Path=/desk;")
                .contains("HttpOnly", "SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, office",
        "AGENT, audit",
        "AGENT, statistics",
        "AGENT, news",
        "AGENT, documents",
        "SUPERVISOR, documents",
        "AUDITOR, news",
        "SUPERVISOR, audit",
        "AGENT, supervision",
        "AUDITOR, supervision",
        "ADMINISTRATOR, supervision",
        "AUDITOR, search",
        "AUDITOR, office",
        "ADMINISTRATOR, search",
        "ADMINISTRATOR, audit"
    })
    void pageOfAnotherRoleIsNotThere(Role role, String path) {
        signIn(role);

        UI.getCurrent().navigate(path);

        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    @Test
    void lightsAreForThoseAtADesk() {
        signIn(Role.AGENT);
        UI.getCurrent().navigate("search");
        assertThat(find(Button.class).withClassName("lamp").all())
                .extracting(Button::getText)
                .containsExactly("Reader", "E-mail", "Registers");
    }

    @Test
    void lightOfAnAuditorIsAboutTheTrail() {
        signIn(Role.AUDITOR);
        UI.getCurrent().navigate("audit");

        assertThat(find(Button.class).withClassName("lamp").all())
                .extracting(Button::getText)
                .containsExactly("Trail");
    }

    @Test
    void lightOfAnAdministratorIsAboutWhatWaitsForReview() {
        signIn(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("office");

        assertThat(find(Button.class).withClassName("lamp").all())
                .extracting(Button::getText)
                .containsExactly("To review");
    }

    @Test
    void changeOfDeskIsOfferedWhereThereIsAnother() {
        signIn(Role.AGENT);
        UI.getCurrent().navigate("search");

        assertThat(find(MenuBar.class).all()).hasSize(1);
    }

    @Test
    void changeOfDeskIsNotOfferedWhereThereIsNone() {
        signIn(Role.AUDITOR);
        UI.getCurrent().navigate("audit");

        assertThat(find(MenuBar.class).all()).isEmpty();
    }

    private void signIn(Role role) {
        UUID id = OfficeFixtures.appoint(setup, "merle", role);
        signIn(id, role == Role.AGENT ? OfficeFixtures.DESK : null, role);
    }

    private static void signIn(UUID id, @Nullable UUID desk, Role role) {
        OfficeFixtures.signIn(
                new SignedInAgent(id, "merle", "Agent merle", OfficeFixtures.OFFICE, desk, Set.of(role), Language.FR));
    }

    private static void rememberedHere(String untrusted) {
        ((MockRequest) VaadinServletRequest.getCurrent().getRequest())
                .addCookie(new Cookie(DeskOfThisPc.COOKIE, untrusted));
    }
}
