package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.card;
import static be.lra.registration.RegistrationFixtures.email;
import static be.lra.registration.RegistrationFixtures.lookedUp;
import static be.lra.registration.RegistrationFixtures.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.activation.ActivationBlocked;
import be.lra.activation.ActivationCompleted;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardReadings;
import be.lra.registry.BisCreation;
import be.lra.registry.BisLookup;
import be.lra.registry.RegisterPerson;
import be.lra.registry.RegisterSource;
import be.lra.registry.RegisterTrouble;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class RegistrationDeskDatabaseTest {

    @Autowired
    AgentDirectory agents;

    @Autowired
    OpenVisits visits;

    @Autowired
    CardReadings readings;

    @Autowired
    Consultations consultations;

    @Autowired
    Recognition recognition;

    @Autowired
    EmailLinking emailLinking;

    @Autowired
    Issuing issuing;

    @Autowired
    Closing closing;

    @Autowired
    Sweep sweep;

    @Autowired
    AfterIssue afterIssue;

    @Autowired
    RegistrationArchive archive;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    SecureRandom random;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    final StubRegister register = new StubRegister();
    RegistrationDesk desk;
    Identification identification;
    OfficeProfile office;
    SignedInAgent agent;

    @BeforeEach
    void agentSitsDown() {
        var lookup = new RegisterLookup(register, consultations, recognition, visits);
        identification = new Identification(visits, lookup, RegistrationFixtures.SETTINGS, clock);
        desk = new RegistrationDesk(
                agents,
                visits,
                readings,
                identification,
                new CardPhotos(readings, visits),
                lookup,
                recognition,
                new PersonCreation(register, consultations, recognition, visits, clock, random),
                emailLinking,
                issuing,
                closing,
                clock);
        office = RegistrationFixtures.emptyOffice(setup, database);
        agent = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(agent);
        register.consult = number -> new BisLookup.Found(
                registered(number.equals(PIET.ssin().orElseThrow()) ? PIET : MARTA), UUID.randomUUID());
    }

    @AfterEach
    void agentLeaves() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void visitWithACardEndsWithOneLetter() {
        IssueOutcome outcome = desk.issue(readyToIssue(MARTA).handle());

        var registered = assertThat(outcome)
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual();
        assertThat(registered.letter().takeOnce())
                .hasValueSatisfying(pdf -> assertThat(pdf).isNotEmpty());
        assertThat(registered.letter().takeOnce()).isEmpty();
        assertThat(registered.registration().state()).isEqualTo(RegistrationState.PENDING);
        assertThat(archive.linkMail(registered.registration().id())).isPresent();
        assertThat(archive.linkMails(List.of(registered.registration())))
                .containsOnlyKeys(registered.registration().id());
        assertThat(events(registered.registration().id()))
                .contains("RegistrationStarted", "IdentityAttested", "EmailConfirmed", "RegistrationIssued");
        assertThat(drafts()).isZero();
    }

    @Test
    void draftSurvivesInAnotherSessionOfTheSameAgent() {
        Visit visit = attested(identified(MARTA));
        SecurityContextHolder.clearContext();
        RegistrationFixtures.signIn(agent);

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
        assertThat(desk.openVisits()).containsExactly(visit);
        assertThat(desk.photo(visit.handle().visit())).contains(RegistrationFixtures.PHOTO);
    }

    @Test
    void draftOfAnotherAgentIsNotFound() {
        Visit visit = identified(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(desk.visit(visit.handle().visit())).isEmpty();
        assertThat(desk.attest(visit.handle(), ALL)).isEqualTo(new VisitOutcome.Gone(GoneReason.NOT_FOUND));
        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Gone(GoneReason.NOT_FOUND));
    }

    @Test
    void actOnAnOlderViewOfTheVisitChangesNothing() {
        Visit seen = identified(MARTA);
        attested(seen);

        assertThat(desk.attest(seen.handle(), ALL)).isEqualTo(new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE));
    }

    @Test
    void stepCannotBeSkipped() {
        Visit visit = identified(MARTA);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Incomplete(Step.CHECKS));
    }

    @Test
    void missingStatementIsNamed() {
        Visit visit = identified(MARTA);

        assertThat(desk.attest(visit.handle(), Set.of(Attestation.FACE_MATCHES, Attestation.ORIGINAL_PRESENT)))
                .isEqualTo(new VisitOutcome.AttestationsMissing(
                        Set.of(Attestation.FEATURES_LOOKED_AT, Attestation.VISITOR_INFORMED)));
    }

    @Test
    void expiredCardStopsTheVisitBeforeAnyRegisterIsAsked() {
        register.consult = number -> {
            throw new AssertionError("asked");
        };
        Visit visit = desk.start(Means.CARD);

        VisitOutcome outcome = identification.card(
                visit, card(MARTA, "000001103271", LocalDate.of(2026, 11, 16), clock.instant()), agent);

        assertThat(outcome).isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_EXPIRED));
    }

    @Test
    void deceasedPersonStopsTheVisit() {
        register.consult = number -> new BisLookup.Found(
                new RegisterPerson(MARTA, RegisterSource.NR, true, List.of(), Optional.empty()), UUID.randomUUID());

        assertThat(read(desk.start(Means.CARD), MARTA)).isEqualTo(new VisitOutcome.Stopped(StopReason.PERSON_DECEASED));
    }

    @Test
    void cancelledNumberStopsTheVisit() {
        register.consult = BisLookup.Cancelled::new;

        assertThat(read(desk.start(Means.CARD), MARTA))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NUMBER_CANCELLED));
    }

    @Test
    void documentThatServedAnotherPersonStopsTheVisit() {
        desk.issue(readyToIssue(MARTA).handle());

        assertThat(read(desk.start(Means.CARD), PIET))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.DOCUMENT_OF_ANOTHER_PERSON));
    }

    @Test
    void registerThatIsAwayKeepsTheDraftAndIsAskedAgain() {
        var answer = register.consult;
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.DOWN, Optional.empty());
        var away = assertThat(read(desk.start(Means.CARD), MARTA))
                .asInstanceOf(type(VisitOutcome.RegisterAway.class))
                .actual();
        register.consult = answer;

        Visit visit = continued(desk.lookUp(away.visit().handle()));

        assertThat(visit.step()).isEqualTo(Step.CHECKS);
        assertThat(visit.facts().person()).contains(MARTA);
    }

    @Test
    void replacedNumberIsFollowedAndSaid() {
        PersonIdentity now = MARTA.withSsin(new Ssin("75060898009"));
        register.consult = number -> new BisLookup.Replaced(number, registered(now));

        Visit visit = continued(read(desk.start(Means.CARD), MARTA));

        assertThat(visit.facts().person()).contains(now);
        assertThat(visit.facts().register().orElseThrow().notes()).containsExactly(RegisterNote.NUMBER_REPLACED);
    }

    @Test
    void passportLeadsToCandidatesAndTheChosenOneIsTheVisitor() {
        RegisterPerson found = registered(anna());
        register.search = asked -> new BisLookup.Several(List.of(found, registered(PIET)), false, UUID.randomUUID());

        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        Visit chosen = continued(
                desk.chooseCandidate(listed.handle(), found.person().ssin().orElseThrow()));

        assertThat(listed.step()).isEqualTo(Step.IDENTITY);
        assertThat(chosen.facts().person()).contains(found.person());
        assertThat(chosen.step()).isEqualTo(Step.CHECKS);
    }

    @Test
    void candidateWithAnotherNameAndBirthDateIsNotTaken() {
        register.search = asked -> new BisLookup.Several(List.of(registered(PIET)), false, UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(desk.chooseCandidate(listed.handle(), PIET.ssin().orElseThrow()))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.NUMBER_OF_ANOTHER_PERSON));
    }

    @Test
    void wrongSignInTheZoneIsPointedAt() {
        Visit visit = desk.start(Means.TRAVEL_DOCUMENT);

        assertThat(desk.readMrz(visit.handle(), passport().replace("740812", "740813")))
                .isInstanceOf(VisitOutcome.MrzRejected.class);
    }

    @Test
    void creationRepeatedAfterALostAnswerAsksWithTheSameTicket() {
        register.search = asked -> new BisLookup.NotFound(UUID.randomUUID());
        Visit listed = continued(desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        var form = new CreationForm(Sex.FEMALE, Optional.of("Zenith"), Optional.empty());
        var away = assertThat(desk.createInRegister(listed.handle(), form))
                .asInstanceOf(type(VisitOutcome.RegisterAway.class))
                .actual();
        register.create = asked -> new BisCreation.Created(registered(anna()));

        Visit visit = continued(desk.createInRegister(away.visit().handle(), form));

        assertThat(register.created).hasSize(2);
        assertThat(register.created.get(0).ticket())
                .isEqualTo(register.created.get(1).ticket());
        assertThat(visit.facts().register().orElseThrow().notes()).contains(RegisterNote.NEWLY_CREATED);
    }

    @Test
    void creationWithoutASearchIsImpossible() {
        Visit visit = identified(MARTA);

        assertThat(desk.createInRegister(
                        visit.handle(), new CreationForm(Sex.MALE, Optional.of("Exempleville"), Optional.empty())))
                .isEqualTo(new VisitOutcome.Stopped(StopReason.CREATION_NOT_ALLOWED));
    }

    @Test
    void addressTypedDifferentlyIsRefused() {
        Visit visit = attested(identified(MARTA));

        assertThat(desk.linkEmail(
                        visit.handle(),
                        new EmailEntry("a@example.org", "b@example.org", false, be.lra.identity.Language.FR, false)))
                .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.TYPED_DIFFERENTLY));
    }

    @Test
    void addressOfTheOfficeIsRefused() {
        Visit visit = attested(identified(MARTA));

        assertThat(desk.linkEmail(visit.handle(), email("marta@commune.example")))
                .isEqualTo(new VisitOutcome.EmailRefused(EmailProblem.OFFICE_DOMAIN));
    }

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
        assertThat(archive.search("Specimen")).isEmpty();
        assertThat(archive.linkMails(List.of(issued))).isEmpty();
        assertThat(afterIssue.reissueLetter(issued.reference(), ReprintReason.LETTER_LOST))
                .isEqualTo(new NewLetterOutcome.NotFound());
    }

    @Test
    void registrationIsFoundByReferenceNumberAndName() {
        RegistrationRecord issued = issued(MARTA);

        for (String typed : List.of(issued.reference().value(), "85.07.30-033.28", "spec")) {
            assertThat(archive.search(typed)).containsExactly(issued);
        }
    }

    private VisitOutcome read(Visit visit, PersonIdentity person) {
        return lookedUp(desk, identification.card(visit, card(person, clock.instant()), currentAgent()));
    }

    private SignedInAgent currentAgent() {
        return agents.current();
    }

    private Visit identified(PersonIdentity person) {
        return continued(read(desk.start(Means.CARD), person));
    }

    private Visit attested(Visit visit) {
        return continued(desk.attest(visit.handle(), ALL));
    }

    private Visit readyToIssue(PersonIdentity person) {
        return continued(desk.linkEmail(attested(identified(person)).handle(), email("marta@example.org")));
    }

    private Visit readyToIssueAs(PersonIdentity person, SignedInAgent who) {
        RegistrationFixtures.signIn(who);
        return readyToIssue(person);
    }

    private RegistrationRecord issued(PersonIdentity person) {
        return assertThat(desk.issue(readyToIssue(person).handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();
    }

    private IssueOutcome issueAs(SignedInAgent who, VisitHandle handle) {
        RegistrationFixtures.signIn(who);
        try {
            return desk.issue(handle);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Visit continued(VisitOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VisitOutcome.Continued.class))
                .actual()
                .visit();
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

    private static PersonIdentity anna() {
        return new PersonIdentity(
                "ERIKSSON",
                "ANNA MARIA",
                new be.lra.identity.BirthDate(1974, 8, 12),
                Sex.FEMALE,
                "UTO",
                Optional.of(new Ssin("75460898095")));
    }

    private static String passport() {
        return MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIKSSON<<ANNA<MARIA");
    }

    private long pending() {
        return states().stream().filter("PENDING"::equals).count();
    }

    private List<String> states() {
        return database.sql("select state from registration order by started_at")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long drafts() {
        return database.sql("select count(*) from registration_draft")
                .query(Long.class)
                .single();
    }

    private List<String> events(UUID registration) {
        return database.sql("select kind from audit_event where registration = :id order by at, id")
                .params(Map.of("id", registration.toString()))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
