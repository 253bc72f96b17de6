package be.lra.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.NumberedHolder;
import be.lra.demo.mail.Mailbox;
import be.lra.demo.registry.SpecimenPassports;
import be.lra.identity.Exercise;
import be.lra.identity.Language;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.messaging.DeliveryWorker;
import be.lra.office.DoorStep;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.office.Training;
import be.lra.office.Workplace;
import be.lra.office.Workplaces;
import be.lra.registration.CreationForm;
import be.lra.registration.EmailEntry;
import be.lra.registration.EmailProblem;
import be.lra.registration.IssueOutcome;
import be.lra.registration.Means;
import be.lra.registration.RegistrationDesk;
import be.lra.registration.RegistrationFixtures;
import be.lra.registration.Step;
import be.lra.registration.StopReason;
import be.lra.registration.Visit;
import be.lra.registration.VisitOutcome;
import be.lra.registry.InventedVisitor;
import be.lra.statistics.Reach;
import be.lra.statistics.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is practised stays in the exercise, whatever the trainee does; no register, no mail server is set up here but his. */
@DatabaseTest
class ExerciseDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory spring;

    @Autowired
    ExerciseVisitors visitors;

    @Autowired
    ExerciseWiping wiping;

    @Autowired
    GuidedTour tour;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Training training;

    @Autowired
    Workplaces workplaces;

    @Autowired
    Statistics statistics;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    Mailbox realMails;

    @Autowired
    OfficeSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    private UUID trainee;

    @BeforeEach
    void putSomebodyInTraining() {
        jdbc.sql("delete from training_tour").update();
        jdbc.sql("delete from registration_draft").update();
        jdbc.sql("delete from registration").update();
        OfficeFixtures.furnish(setup, jdbc);
        trainee = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        UUID supervisor = OfficeFixtures.appoint(setup, "pinson", Role.SUPERVISOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(supervisor, "pinson", Role.SUPERVISOR));
        training.begin(trainee);
        practise();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void visitGoesToItsEndAndNothingOfItLeaves() {
        int mailsBefore = realMails.mails().size();

        IssueOutcome outcome = issueFor(InventedVisitor.FLORE);

        assertThat(outcome).isInstanceOf(IssueOutcome.Registered.class);
        worker.runOnce();
        assertThat(visitors.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).startsWith("EXERCICE"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("/activate/"));
        assertThat(realMails.mails()).hasSize(mailsBefore);
    }

    @Test
    void registersAnswerWithoutALineToAnywhere() {
        Visit visit = identified(InventedVisitor.FLORE);

        assertThat(visit.step()).isEqualTo(Step.CHECKS);
        assertThat(jdbc.sql("select json_value(details, '$.outcome') from audit_event where kind = 'RegisterConsulted'")
                        .query(String.class)
                        .list())
                .containsExactly("found");
    }

    @Test
    void everyWrittenNumberAndAddressIsNobodys() {
        issueFor(InventedVisitor.FLORE);

        assertThat(jdbc.sql("select substring(ssin, 7, 3) from registration")
                        .query(String.class)
                        .list())
                .containsExactly("000");
        assertThat(jdbc.sql("select email from activation_pair order by issued_at desc limit 1")
                        .query(String.class)
                        .single())
                .endsWith(".exercice.invalid");
    }

    @Test
    void realAddressIsRefusedInAnExerciseAndThatOfAnotherTraineeToo() {
        Visit visit = attested(identified(InventedVisitor.FLORE));

        for (String address : new String[] {
            "flore@mail.example", "flore@" + Exercise.of(UUID.randomUUID()).domain()
        }) {
            assertThat(desk.linkEmail(visit.handle(), entry(address)))
                    .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.NOT_OF_EXERCISE));
        }
    }

    @Test
    void realPassportIsNotEvenKeptInAnExercise() {
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.readMrz(visit.handle(), SpecimenPassports.mrz("found")))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NOT_OF_EXERCISE));
        assertThat(desk.visit(visit.handle().visit()).orElseThrow().facts().proof())
                .isEmpty();
    }

    @Test
    void cardsAreSimulatedAtNoRealDesk() {
        OfficeFixtures.signIn(
                OfficeFixtures.atDesk(OfficeFixtures.appoint(setup, "loriot", Role.AGENT), "loriot", Role.AGENT));

        assertThatThrownBy(() -> visitors.insertCard(InventedVisitor.FLORE)).isInstanceOf(AccessDeniedException.class);
        assertThat(tour.state()).isEmpty();
    }

    @Test
    void expiredCardIsRefused() {
        visitors.insertCard(InventedVisitor.ODILON);

        assertThat(desk.startWithCard())
                .hasValueSatisfying(
                        arrival -> assertThat(arrival.outcome()).isInstanceOf(VisitOutcome.CardRefused.class));
    }

    @Test
    void reportedCardWaitsForASupervisor() {
        Visit visit = attested(identified(InventedVisitor.WOUT));

        assertThat(desk.approvals(visit)).isNotEmpty();
    }

    @Test
    void passportOfSomebodyKnownIsFoundByItsLines() {
        Visit visit = typed(InventedVisitor.MARISOL);

        assertThat(visit.facts().register().orElseThrow().candidates()).hasSize(1);
    }

    @Test
    void strangerIsGivenANumberThatNobodyHas() {
        Visit visit = typed(InventedVisitor.TYCHO);
        assertThat(visit.facts().register().orElseThrow().candidates()).isEmpty();

        VisitOutcome outcome = desk.createInRegister(
                visit.handle(), new CreationForm(Sex.MALE, Optional.of("Ailleurs"), Optional.empty()));

        Visit created = continued(outcome);
        assertThat(created.facts().person().flatMap(person -> person.ssin()))
                .hasValueSatisfying(number -> assertThat(number.isOfExercise()).isTrue());
    }

    @Test
    void realOfficeCountsNothingOfIt() {
        issueFor(InventedVisitor.FLORE);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(
                OfficeFixtures.appoint(setup, "auditrice", Role.AUDITOR), "auditrice", Role.AUDITOR));

        assertThat(statistics.of(Reach.WEEK).orElseThrow().visits()).isZero();
    }

    @Test
    void tourGoesOnByWhatTheTraineeDoes() {
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.GREET);

        Visit visit = identified(InventedVisitor.FLORE);
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.CHECKS);
        Visit seen = attested(visit);
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.EMAIL);
        Visit written = linked(seen, InventedVisitor.FLORE);
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.ISSUE);
        desk.issue(written.handle());
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.HAND_OVER);
    }

    @Test
    void tourThatWasPutAwayGoesOnAndOneThatIsBegunAgainForgets() {
        identified(InventedVisitor.FLORE);
        tour.putAway(true);
        assertThat(tour.state().orElseThrow()).satisfies(state -> {
            assertThat(state.putAway()).isTrue();
            assertThat(state.step()).contains(TourStep.CHECKS);
        });
        clock.advance(Duration.ofSeconds(1));

        tour.restart();

        assertThat(tour.state().orElseThrow().putAway()).isFalse();
        assertThat(tour.state().orElseThrow().step()).contains(TourStep.GREET);
    }

    @Test
    void nightClearsAwayWhatWasPractisedAndNothingElse() {
        NumberedHolder real = NumberedHolder.open(new Ssin("85073003328"), spring);
        NumberedHolder practised = NumberedHolder.open(new Ssin("75060898009"), spring);
        jdbc.sql("update citizen_account set email_comparable = 'flore@x1.exercice.invalid' where id = ?")
                .param(practised.account().toString())
                .update();
        issueFor(InventedVisitor.FLORE);
        worker.runOnce();
        visitors.insertCard(InventedVisitor.WOUT);
        desk.startWithCard();
        assertThat(wiping.runOnce()).isZero();
        clock.advance(Duration.ofDays(1));

        assertThat(wiping.runOnce()).isEqualTo(2);

        assertThat(jdbc.sql("select count(*) from exercise_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from registration")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select id from citizen_account").query(UUID.class).list())
                .containsExactly(real.account());
    }

    private void practise() {
        Workplace place = workplaces.of(trainee).getFirst();
        OfficeFixtures.signIn(new SignedInAgent(
                trainee,
                "merle",
                "Agent merle",
                place.office(),
                place.desk(),
                Set.of(Role.AGENT),
                Language.FR,
                new DoorStep.Inside(null, Instant.MAX, null),
                Map.of()));
    }

    private Visit identified(InventedVisitor visitor) {
        visitors.insertCard(visitor);
        Visit shown =
                ((VisitOutcome.CardShown) desk.startWithCard().orElseThrow().outcome()).visit();
        return continued(desk.lookUp(shown.handle()));
    }

    private Visit typed(InventedVisitor visitor) {
        String zone = visitors.waiting().stream()
                .filter(waiting -> waiting.visitor() == visitor)
                .findFirst()
                .orElseThrow()
                .zone();
        return continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), zone));
    }

    private Visit attested(Visit visit) {
        return continued(desk.attest(visit.handle(), RegistrationFixtures.ALL, RegistrationFixtures.SEEN));
    }

    private Visit linked(Visit visit, InventedVisitor visitor) {
        return continued(desk.linkEmail(visit.handle(), entry(visitor.email(Exercise.of(trainee)))));
    }

    private IssueOutcome issueFor(InventedVisitor visitor) {
        return desk.issue(linked(attested(identified(visitor)), visitor).handle());
    }

    private static EmailEntry entry(String address) {
        return new EmailEntry(address, address, false, Language.FR, false);
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
    }
}
