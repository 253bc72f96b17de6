package be.lra.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.registration.IssueOutcome;
import be.lra.registration.Means;
import be.lra.registration.RefusalReason;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.Visit;
import be.lra.registration.VisitOutcome;
import be.lra.statistics.Figures;
import be.lra.statistics.Mark;
import be.lra.statistics.Reach;
import be.lra.statistics.Statistics;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** The figures of visits that were made as agents make them. */
@DatabaseTest
@ViewPackages(packages = "be.lra")
class StatisticsViewTest extends SpringBrowserlessTest {

    private static final String MARGAUX = """
            P<UTODUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
            XB10000186UTO9103144F3106305<<<<<<<<<<<<<<08""";

    @Autowired
    OfficeSetup setup;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Statistics statistics;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private OfficeProfile office;

    @BeforeEach
    void workOnADay() {
        office = RegistrationFixtures.emptyOffice(setup, database);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
        issue();
        Visit other = desk.start(Means.TRAVEL_DOCUMENT);
        desk.refuse(other.handle(), RefusalReason.VISITOR_LEFT);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private void issue() {
        Visit begun = desk.start(Means.TRAVEL_DOCUMENT);
        clock.advance(Duration.ofSeconds(40));
        Visit listed = continued(desk.readMrz(begun.handle(), MARGAUX));
        var person =
                listed.facts().register().orElseThrow().candidates().getFirst().person();
        Visit found =
                continued(desk.chooseCandidate(listed.handle(), person.ssin().orElseThrow()));
        clock.advance(Duration.ofSeconds(70));
        Visit attested = continued(desk.attest(found.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN));
        Visit ready = continued(desk.linkEmail(attested.handle(), RegistrationFixtures.email("margaux@example.org")));
        assertThat(desk.issue(ready.handle())).isInstanceOf(IssueOutcome.Registered.class);
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }

    @Test
    void visitsOfTheDayAreCounted() {
        Figures figures = statistics.of(Reach.WEEK).orElseThrow();

        assertThat(figures.visits()).isEqualTo(2);
        assertThat(figures.issued()).isOne();
        assertThat(figures.refusals()).containsExactly(entry("VISITOR_LEFT", 1));
        assertThat(figures.means()).containsExactly(entry("TRAVEL_DOCUMENT", 1));
        assertThat(figures.languages()).hasSize(1);
        assertThat(figures.desks()).hasSize(1);
        assertThat(figures.letters().sequencedValues().getLast()).isOne();
        assertThat(figures.steps())
                .containsEntry(Mark.DOCUMENT, Duration.ofSeconds(40))
                .containsEntry(Mark.IDENTITY, Duration.ofSeconds(70));
    }

    @Test
    void visitBeforeTheTimeIsNotCounted() {
        clock.advance(Duration.ofDays(7));

        assertThat(statistics.of(Reach.WEEK).orElseThrow().visits()).isZero();
        assertThat(statistics.of(Reach.MONTH).orElseThrow().visits()).isEqualTo(2);
    }

    @Test
    void otherOfficesAreNotCounted() {
        database.sql("update registration set desk = uuid()").update();

        assertThat(statistics.of(Reach.YEAR).orElseThrow().visits()).isZero();
    }

    @Test
    void fileSentToAnotherOfficeIsCountedWhereTheVisitWas() {
        database.sql("update registration set office = uuid()").update();

        Figures figures = statistics.of(Reach.WEEK).orElseThrow();
        assertThat(figures.visits()).isEqualTo(2);
        assertThat(figures.desks()).hasSize(1);
    }

    @Test
    void lastChoiceOfAKeyCounts() {
        String add =
                "insert into audit_event (id, at, kind, actor_kind, registration, details) select uuid(), ?, ?, 'CITIZEN', id, ?"
                        + " from registration where state = 'PENDING'";
        Instant now = clock.instant();
        database.sql(add)
                .params(Timestamp.from(now), "KeyChosen", "{\"type\":\"SMS\"}")
                .update();
        database.sql(add)
                .params(Timestamp.from(now.plusSeconds(9)), "KeyChosen", "{\"type\":\"EMAIL_CODE\"}")
                .update();
        database.sql(add)
                .params(Timestamp.from(now.plusSeconds(60)), "RegistrationActivated", "{}")
                .update();

        Figures figures = statistics.of(Reach.WEEK).orElseThrow();
        assertThat(figures.keys()).containsExactly(entry("EMAIL_CODE", 1));
        assertThat(figures.activatedPercent()).isEqualTo(100);
    }

    @Test
    void pageShowsChartsAndTheFilesOfThePeriodThatIsChosen() {
        UI.getCurrent().navigate("statistics");

        assertThat(find(H2.class).all()).hasSize(8);
        assertThat(find(Anchor.class)
                        .withPropertyValue(Anchor::getText, "Download as CSV")
                        .all())
                .hasSize(1);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Reach> reach = find(RadioButtonGroup.class).single();
        reach.setValue(Reach.YEAR);
        assertThat(find(H2.class).all()).hasSize(8);
    }
}
