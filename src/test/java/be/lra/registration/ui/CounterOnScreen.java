package be.lra.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.MutableClock;
import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.AddressOnCard;
import be.lra.registration.IssueOutcome;
import be.lra.registration.Means;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.RegistrationRecord;
import be.lra.registration.Visit;
import be.lra.registration.VisitOutcome;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** An office with an agent at a desk, and what can be seen and pressed on the screen there. */
class CounterOnScreen extends SpringBrowserlessTest {

    /** A passport of the register's Margaux Duvaléry. */
    static final String MARGAUX = """
            P<UTODUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
            XB10000186UTO9103144F3106305<<<<<<<<<<<<<<08""";

    @Autowired
    OfficeSetup setup;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    OfficeProfile office;
    SignedInAgent agent;

    @BeforeEach
    void agentSitsDown() {
        office = RegistrationFixtures.emptyOffice(setup, database);
        agent = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(agent);
    }

    @AfterEach
    void agentLeaves() {
        SecurityContextHolder.clearContext();
    }

    void signIn(Role role) {
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, role, setup));
    }

    /** A visit whose passport was read and whose bearer was chosen in the register. */
    Visit identified() {
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), MARGAUX));
        PersonIdentity found =
                listed.facts().register().orElseThrow().candidates().getFirst().person();
        return continued(desk.chooseCandidate(listed.handle(), found.ssin().orElseThrow()));
    }

    Visit attested() {
        return continued(desk.attest(identified().handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN));
    }

    Visit readyToIssue() {
        return continued(desk.linkEmail(attested().handle(), RegistrationFixtures.email("margaux@example.org")));
    }

    RegistrationRecord issued() {
        return assertThat(desk.issue(readyToIssue().handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();
    }

    static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }

    /** Puts a card that was read and found genuine into the reader of the agent's desk. */
    void putIn(PersonIdentity holder) {
        putIn(holder, List.of());
    }

    /** As {@link #putIn(PersonIdentity)}, with what was checked of the card. */
    void putIn(PersonIdentity holder, List<CheckResult> checks) {
        Instant now = clock.instant();
        var evidence = new EidEvidence(1, "000001103271", LocalDate.of(2030, 1, 1), false, checks, now);
        var address = new AddressOnCard("Rue du Modèle 2", "1000", "Exempleville");
        fill("VERIFIED", Map.of("person", holder, "evidence", evidence, "address", address, "readAt", now), new byte[] {
            (byte) 0xFF, (byte) 0xD8, 1, 2, 3
        });
    }

    /** As {@link #putIn(PersonIdentity)}, with the photo still to come; gives the reading that it will come for. */
    UUID putInTexts(PersonIdentity holder) {
        Instant now = clock.instant();
        var awaited = CheckResult.notPossible(EidEvidence.PHOTO_CHECK, EidEvidence.PHOTO_AWAITED);
        var following = CheckResult.notPossible(EidEvidence.COMPLETE_CHECK, "photo-follows");
        var checks = List.of(following, awaited);
        var evidence = new EidEvidence(1, "000001103271", LocalDate.of(2030, 1, 1), false, checks, now);
        var address = new AddressOnCard("Rue du Modèle 2", "1000", "Exempleville");
        return fill(
                "TEXTS",
                Map.of("person", holder, "evidence", evidence, "address", address, "readAt", now),
                new byte[0]);
    }

    /** The photo of a card comes, for who took its texts. */
    void bringPhoto(UUID reading) {
        database.sql("update card_reading set state = 'PHOTO', photo = x'FFD8010203' where id = ? and state = 'TAKEN'")
                .param(reading.toString())
                .update();
    }

    /** What became of the photo instead, for who took its texts. */
    void endPhoto(UUID reading, String state, Map<String, Object> outcome) {
        database.sql("update card_reading set state = :state, outcome = :outcome where id = :id and state = 'TAKEN'")
                .param("state", state)
                .param("outcome", json.writeValueAsString(outcome))
                .param("id", reading.toString())
                .update();
    }

    /** Puts a card that cannot be read into the reader of the agent's desk. */
    void putInUnreadable(String problem) {
        fill("UNREADABLE", Map.of("problem", problem, "readAt", clock.instant()), new byte[0]);
    }

    private UUID fill(String state, Map<String, Object> outcome, byte[] photo) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into card_reading (id, desk, state, nonce, opened_at, expires_at, outcome, photo)
                        values (:id, :desk, :state, x'00', :now, :end, :outcome, :photo)
                        """)
                .param("id", id.toString())
                .param("desk", String.valueOf(agent.desk()))
                .param("state", state)
                .param("now", java.sql.Timestamp.from(now))
                .param("end", java.sql.Timestamp.from(now.plus(Duration.ofMinutes(2))))
                .param("outcome", json.writeValueAsString(outcome))
                .param("photo", photo)
                .update();
        return id;
    }

    /** Opens the letter on the screen in a window of its own. */
    String openLetter() {
        String address = find(LetterLink.class).single().getHref();
        assertThat(LettersInHand.of(VaadinSession.getCurrent()).open(address)).isPresent();
        roundTrip();
        return address;
    }

    /** The browser looks for news; a card that came is followed by the look that asks the register. */
    void poll() {
        look();
        if (find(AskingTask.class).exists()) {
            look();
        }
    }

    static void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    void press(String key, Object... arguments) {
        test(find(Button.class).withText(text(key, arguments)).single()).click();
    }

    /** The bold sentences of all notices. */
    List<String> notices() {
        return find(Paragraph.class).withClassName("notice-title").all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    /** Whether one of these headings is on the screen. */
    boolean shows(String... titles) {
        List<String> headings = find(H2.class).all().stream().map(H2::getText).toList();
        return Arrays.stream(titles).map(CounterOnScreen::text).anyMatch(headings::contains);
    }

    /** Every word of the page at hand. */
    String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
