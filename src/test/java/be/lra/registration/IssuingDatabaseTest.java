package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.activation.ActivationBlocked;
import be.lra.activation.ActivationCompleted;
import be.lra.identity.PersonIdentity;
import be.lra.office.OfficeProfile;
import be.lra.office.SignedInAgent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;

/** One letter for one visit and one person, and what becomes of it. */
@DatabaseTest
class IssuingDatabaseTest extends CounterWithStubRegister {

    @Autowired
    Sweep sweep;

    @Autowired
    RegistrationProperties settings;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    RegistrationArchive archive;

    @Autowired
    RegistrationSearch search;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void secondPressOfTheButtonMakesNoSecondLetter() {
        Visit visit = readyToIssue(MARTA);
        desk.issue(visit.handle());

        assertThat(desk.issue(visit.handle())).isInstanceOf(IssueOutcome.AlreadyIssued.class);
    }

    @Test
    void twoPressesAtTheSameTimeMakeOneLetter() throws Exception {
        Visit visit = readyToIssue(MARTA);

        List<IssueOutcome> outcomes =
                together(() -> issueAs(agent, visit.handle()), () -> issueAs(agent, visit.handle()));

        assertThat(outcomes)
                .filteredOn(IssueOutcome.Registered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(IssueOutcome.AlreadyIssued.class::isInstance)
                .hasSize(1);
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void twoAgentsForOnePersonMakeOneLetter() throws Exception {
        Visit mine = readyToIssue(MARTA);
        SignedInAgent colleague = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(colleague);
        Visit theirs = readyToIssueAs(MARTA, colleague);

        List<IssueOutcome> outcomes =
                together(() -> issueAs(agent, mine.handle()), () -> issueAs(colleague, theirs.handle()));

        assertThat(outcomes)
                .filteredOn(IssueOutcome.Registered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(IssueOutcome.Overtaken.class::isInstance)
                .hasSize(1);
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void twoDesksDoNotServeTwoPeopleWithOneDocument() throws Exception {
        Visit mine = readyToIssue(MARTA);
        SignedInAgent colleague = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(colleague);
        Visit theirs = readyWithTheCardOfMarta(PIET);

        List<IssueOutcome> outcomes =
                together(() -> issueAs(agent, mine.handle()), () -> issueAs(colleague, theirs.handle()));

        assertThat(outcomes)
                .filteredOn(IssueOutcome.Registered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).contains(new IssueOutcome.DocumentTaken());
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void documentThatServedAnotherSinceItWasReadIssuesNothing() {
        Visit second = readyWithTheCardOfMarta(PIET);
        desk.issue(readyToIssue(MARTA).handle());

        assertThat(desk.issue(second.handle())).isEqualTo(new IssueOutcome.DocumentTaken());
        assertThat(events(second.handle().visit())).contains("LetterWithheld");
        assertThat(lettersOfToday()).isEqualTo(1);
    }

    @Test
    void lastLetterOfTheDayIsIssuedToOneOfTwo() throws Exception {
        Visit mine = readyToIssue(MARTA);
        Visit other = readyToIssue(PIET);
        leaveLettersOfToday(1);

        List<IssueOutcome> outcomes =
                together(() -> issueAs(agent, mine.handle()), () -> issueAs(agent, other.handle()));

        assertThat(outcomes)
                .filteredOn(IssueOutcome.Registered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).contains(new IssueOutcome.Stopped(StopReason.DAILY_CAP_REACHED));
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void newLetterOfAnOldCaseIsOneOfTheDayToo() {
        RegistrationRecord issued = issued(MARTA);
        leaveLettersOfToday(1);

        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isInstanceOf(NewLetterOutcome.Reissued.class);
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isEqualTo(new NewLetterOutcome.CapReached(CapScope.DESK));
        clock.advance(Duration.ofDays(1));
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isInstanceOf(NewLetterOutcome.Reissued.class);
    }

    @Test
    void capOfTheOfficeStopsItsDesksBeforeThatOfTheSettings() {
        Visit mine = readyToIssue(MARTA);
        Visit other = readyToIssue(PIET);
        limit("daily_cap", 1);

        assertThat(desk.issue(mine.handle())).isInstanceOf(IssueOutcome.Registered.class);
        assertThat(desk.issue(other.handle())).isEqualTo(new IssueOutcome.Stopped(StopReason.DAILY_CAP_REACHED));
    }

    /** At 99 of 100: features.md K4. */
    @Test
    void lastLetterOfTheOfficeIsIssuedByOneOfTwoDesks() throws Exception {
        Visit mine = readyToIssue(MARTA);
        SignedInAgent colleague = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(colleague);
        Visit theirs = readyToIssue(PIET);
        limit("office_cap", 100);
        counted(CapScope.OFFICE, office.id(), 99);

        List<IssueOutcome> outcomes =
                together(() -> issueAs(agent, mine.handle()), () -> issueAs(colleague, theirs.handle()));

        assertThat(outcomes)
                .filteredOn(IssueOutcome.Registered.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).contains(new IssueOutcome.Stopped(StopReason.OFFICE_CAP_REACHED));
        assertThat(lettersOfToday(office.id())).isEqualTo(100);
    }

    @Test
    void agentAtTheCapIssuesNothingWhileAColleagueDoes() {
        Visit mine = readyToIssue(MARTA);
        limit("agent_cap", 20);
        counted(CapScope.AGENT, agent.agentId(), 20);

        assertThat(desk.issue(mine.handle())).isEqualTo(new IssueOutcome.Stopped(StopReason.AGENT_CAP_REACHED));
        assertThat(events(mine.handle().visit())).contains("LetterWithheld");
        SignedInAgent colleague = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(colleague);
        assertThat(desk.issue(readyToIssue(PIET).handle())).isInstanceOf(IssueOutcome.Registered.class);
        assertThat(lettersOfToday(agent.agentId())).isEqualTo(20);
        assertThat(lettersOfToday(office.id())).isEqualTo(1);
    }

    @Test
    void letterKeptBackByACapLeavesItsDocumentFree() {
        Visit mine = readyToIssue(MARTA);
        limit("agent_cap", 20);
        counted(CapScope.AGENT, agent.agentId(), 20);
        desk.issue(mine.handle());
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(desk.issue(readyWithTheCardOfMarta(PIET).handle())).isInstanceOf(IssueOutcome.Registered.class);
    }

    @Test
    void newLetterOfAnAgentAtTheCapIsWithheldAndWrittenDown() {
        RegistrationRecord issued = issued(MARTA);
        limit("agent_cap", 1);

        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .isEqualTo(new NewLetterOutcome.CapReached(CapScope.AGENT));
        assertThat(events(issued.id())).contains("LetterWithheld");
    }

    /** In summer Belgium is two hours ahead: the day of an office ends at ten in the evening of UTC. */
    @Test
    void dayOfTheCapIsThatOfTheOffice() {
        limit("agent_cap", 1);
        clock.set(Instant.parse("2027-07-01T21:50:00Z"));
        issued(MARTA);
        assertThat(desk.issue(readyToIssue(PIET).handle()))
                .isEqualTo(new IssueOutcome.Stopped(StopReason.AGENT_CAP_REACHED));

        clock.set(Instant.parse("2027-07-01T22:00:00Z"));

        assertThat(desk.issue(readyToIssue(PIET).handle())).isInstanceOf(IssueOutcome.Registered.class);
    }

    @Test
    void letterThatIsNotIssuedIsNotCounted() {
        Visit visit = readyToIssue(MARTA);
        leaveLettersOfToday(1);
        desk.issue(visit.handle());
        assertThat(desk.issue(visit.handle())).isInstanceOf(IssueOutcome.AlreadyIssued.class);

        assertThat(lettersOfToday()).isEqualTo(settings.dailyCap());
    }

    @Test
    void newVisitOfTheSamePersonReplacesThePendingOne() {
        desk.issue(readyToIssue(MARTA).handle());
        Visit second = readyToIssue(MARTA);

        IssueOutcome outcome = desk.issue(second.handle());

        assertThat(second.facts().openPair()).isPresent();
        assertThat(outcome).isInstanceOf(IssueOutcome.Registered.class);
        assertThat(states()).containsExactlyInAnyOrder("REPLACED", "PENDING");
    }

    @Test
    void refusedVisitLeavesNothingBehindAndCannotIssue() {
        Visit visit = readyToIssue(MARTA);

        assertThat(desk.refuse(visit.handle(), RefusalReason.FACE_DOES_NOT_MATCH))
                .isEmpty();

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Gone(GoneReason.CLOSED));
        assertThat(states()).containsExactly("REFUSED");
        assertThat(drafts()).isZero();
    }

    @Test
    void visitThatTookTooLongIssuesNothing() {
        Visit visit = readyToIssue(MARTA);
        clock.advance(Duration.ofMinutes(60));

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Gone(GoneReason.TIMED_OUT));
    }

    @Test
    void abandonedVisitIsSweptWithItsPhoto() {
        identified(MARTA);
        clock.advance(Duration.ofMinutes(61));

        assertThat(sweep.runOnce()).isEqualTo(1);

        assertThat(states()).containsExactly("EXPIRED");
        assertThat(drafts()).isZero();
    }

    @Test
    void lapsedPairExpiresOnce() {
        desk.issue(readyToIssue(MARTA).handle());
        clock.advance(Duration.ofDays(16));

        assertThat(sweep.runOnce()).isEqualTo(1);
        assertThat(sweep.runOnce()).isZero();
        assertThat(states()).containsExactly("EXPIRED");
    }

    @Test
    void newLetterVoidsTheOldCodeAndCountsLetters() {
        RegistrationRecord issued = issued(MARTA);

        var again = assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.PRINT_FAILED))
                .asInstanceOf(type(NewLetterOutcome.Reissued.class))
                .actual();

        assertThat(again.registration().letters()).isEqualTo(2);
        assertThat(events(issued.id())).contains("LetterReissued");
    }

    @Test
    void completedActivationEndsTheRegistration() {
        RegistrationRecord issued = issued(MARTA);

        transaction.executeWithoutResult(status ->
                events.publishEvent(new ActivationCompleted(issued.id(), UUID.randomUUID(), clock.instant())));

        assertThat(states()).containsExactly("ACTIVATED");
    }

    @Test
    void blockedCodeIsCuredByANewLetter() {
        RegistrationRecord issued = issued(MARTA);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ActivationBlocked(issued.id(), clock.instant())));
        List<String> blocked = states();

        afterIssue.reissueLetter(issued.reference(), ReprintReason.CODE_BLOCKED);

        assertThat(blocked).containsExactly("BLOCKED");
        assertThat(states()).containsExactly("PENDING");
    }

    @Test
    void otherOfficeFindsNothing() {
        RegistrationRecord issued = issued(MARTA);
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(elsewhere, setup));

        assertThat(archive.find(issued.reference())).isEmpty();
        assertThat(RegistrationFixtures.searched(search, "Specimen")).isEmpty();
        assertThat(archive.linkMails(List.of(issued))).isEmpty();
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST))
                .isEqualTo(new NewLetterOutcome.NotFound());
    }

    private Visit readyWithTheCardOfMarta(PersonIdentity person) {
        var card = RegistrationFixtures.card(
                person, RegistrationFixtures.CARD_OF_MARTA, LocalDate.of(2030, 1, 1), clock.instant());
        Visit read = continued(
                RegistrationFixtures.lookedUp(desk, identification.card(desk.start(Means.CARD), card, currentAgent())));
        return continued(desk.linkEmail(attested(read).handle(), RegistrationFixtures.email("marta@example.org")));
    }

    private Visit readyToIssueAs(PersonIdentity person, SignedInAgent who) {
        RegistrationFixtures.signIn(who);
        return readyToIssue(person);
    }

    private IssueOutcome issueAs(SignedInAgent who, VisitHandle handle) {
        RegistrationFixtures.signIn(who);
        try {
            return desk.issue(handle);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<IssueOutcome> together(Callable<IssueOutcome> one, Callable<IssueOutcome> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<IssueOutcome> first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            Future<IssueOutcome> second = threads.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }

    private long pending() {
        return states().stream().filter("PENDING"::equals).count();
    }

    private void limit(String column, int most) {
        database.sql("update office set " + column + " = ? where id = ?")
                .params(most, office.id())
                .update();
    }

    private void leaveLettersOfToday(int left) {
        counted(CapScope.DESK, Seat.of(agent).desk(), settings.dailyCap() - left);
    }

    private void counted(CapScope scope, UUID holder, int letters) {
        database.sql("replace into letter_day (office, day, scope, holder, letters) values (?, ?, ?, ?, ?)")
                .params(office.id(), today(), scope.name(), holder, letters)
                .update();
    }

    private int lettersOfToday() {
        return lettersOfToday(Seat.of(agent).desk());
    }

    private int lettersOfToday(UUID holder) {
        return database.sql("select letters from letter_day where holder = ? and day = ?")
                .params(holder, today())
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
