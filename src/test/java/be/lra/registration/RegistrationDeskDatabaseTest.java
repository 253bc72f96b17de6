package be.lra.registration;

import static be.lra.registration.RegistrationFixtures.ALL;
import static be.lra.registration.RegistrationFixtures.MARTA;
import static be.lra.registration.RegistrationFixtures.PIET;
import static be.lra.registration.RegistrationFixtures.SEEN;
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
import be.lra.demo.registry.CheckDocMode;
import be.lra.demo.registry.CheckDocStubServer;
import be.lra.identity.CheckResult;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
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
import java.util.function.Function;
import java.util.stream.Stream;
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
    DocumentsProperties documents;

    @Autowired
    DocumentStanding standing;

    @Autowired
    Approvals approvals;

    @Autowired
    Supervision supervision;

    @Autowired
    FraudWatch fraud;

    @Autowired
    LookupBudget budget;

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

    @Autowired
    CheckDocStubServer checkDoc;

    final StubRegister register = new StubRegister();
    RegistrationDesk desk;
    Identification identification;
    OfficeProfile office;
    SignedInAgent agent;

    @BeforeEach
    void agentSitsDown() {
        var lookup = new RegisterLookup(register, budget, consultations, recognition, visits);
        identification = new Identification(visits, standing, lookup, RegistrationFixtures.SETTINGS, clock);
        desk = new RegistrationDesk(
                agents,
                visits,
                readings,
                identification,
                new CardPhotos(readings, visits),
                lookup,
                recognition,
                new PersonCreation(register, consultations, recognition, visits, clock, random),
                new Attesting(visits, documents, approvals, clock),
                approvals,
                fraud,
                emailLinking,
                issuing,
                closing);
        office = RegistrationFixtures.emptyOffice(setup, database);
        agent = RegistrationFixtures.agentAt(office, setup);
        RegistrationFixtures.signIn(agent);
        register.consult = number -> new BisLookup.Found(
                registered(number.equals(PIET.ssin().orElseThrow()) ? PIET : MARTA), UUID.randomUUID());
    }

    @AfterEach
    void agentLeaves() {
        checkDoc.behave(CheckDocMode.NORMAL);
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
        assertThat(desk.attest(visit.handle(), ALL, SEEN)).isEqualTo(new VisitOutcome.Gone(GoneReason.NOT_FOUND));
        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Gone(GoneReason.NOT_FOUND));
    }

    @Test
    void actOnAnOlderViewOfTheVisitChangesNothing() {
        Visit seen = identified(MARTA);
        attested(seen);

        assertThat(desk.attest(seen.handle(), ALL, SEEN))
                .isEqualTo(new VisitOutcome.Gone(GoneReason.CHANGED_ELSEWHERE));
    }

    @Test
    void stepCannotBeSkipped() {
        Visit visit = identified(MARTA);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Incomplete(Step.CHECKS));
    }

    @Test
    void pointNobodyLookedAtIsNamed() {
        Visit visit = identified(MARTA);

        assertThat(desk.attest(visit.handle(), ALL, List.of(PointFinding.seen("point-portrait"))))
                .isEqualTo(new VisitOutcome.AttestationsMissing(
                        Set.of(Attestation.FEATURES_LOOKED_AT), Set.of("point-tilt")));
    }

    @Test
    void registrationKeepsWhatWasFoundAtEveryPoint() {
        Visit visit = found(PointFinding.notPossible("point-tilt", NotPossibleReason.DOCUMENT_WORN));
        saysYes();

        UUID id = letterFor(visit).id();

        assertThat(database.sql("select evidence from registration where id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("belgian-citizen-card", "point-tilt", "DOCUMENT_WORN");
        assertThat(database.sql(
                                "select details from audit_event where registration = :id and kind = 'DocumentLookedAt'")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("\"point-tilt\":\"NOT_POSSIBLE:DOCUMENT_WORN\"", "\"point-portrait\":\"SEEN\"");
        assertThat(events(id)).contains("ApprovalAsked", "ApprovalGranted");
    }

    // What an agent cannot vouch for alone

    @Test
    void letterWaitsForASupervisorAndComesAfterHisWord() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.AwaitsApproval(visit));
        saysYes();

        assertThat(desk.approvals(visit))
                .containsExactly(new ConcernStanding(
                        Concern.POINT_DOUBTFUL,
                        Set.of("point-tilt"),
                        ApprovalState.GRANTED,
                        Optional.of(clock.instant())));
        assertThat(letterFor(visit).state()).isEqualTo(RegistrationState.PENDING);
    }

    @Test
    void letterNeverComesAfterASupervisorSaidNo() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.deny(supervision.waiting().getFirst().id(), DenyReason.NOT_CONVINCED))
                .isEqualTo(ApprovalOutcome.DONE);
        RegistrationFixtures.signIn(agent);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.AwaitsApproval(visit));
        assertThat(supervision()).isEmpty();
    }

    @Test
    void wordAboutOneFindingIsNoWordAboutAnother() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        saysYes();
        Visit more = continued(desk.attest(
                visit.handle(),
                ALL,
                List.of(PointFinding.doubtful("point-tilt"), PointFinding.doubtful("point-portrait"))));

        assertThat(desk.approvals(more)).extracting(ConcernStanding::state).containsExactly(ApprovalState.ASKED);
        assertThat(desk.issue(more.handle())).isInstanceOf(IssueOutcome.AwaitsApproval.class);
    }

    /** Whatever CheckDoc and the register take, the name is on the screen before; nobody passes without their answer. */
    @Test
    void cardIsShownBeforeCheckDocAndTheRegisterAreAsked() {
        VisitOutcome read = identification.card(desk.start(Means.CARD), card(MARTA, clock.instant()), currentAgent());

        Visit shown = assertThat(read)
                .asInstanceOf(type(VisitOutcome.CardShown.class))
                .actual()
                .visit();
        Visit asked = continued(desk.lookUp(shown.handle()));

        assertThat(shown.facts().proof().orElseThrow().evidence().checks())
                .noneMatch(check -> check.check().equals(DocumentStanding.CHECK));
        assertThat(shown.step()).isEqualTo(Step.IDENTITY);
        assertThat(asked.facts().proof().orElseThrow().evidence().checks())
                .anyMatch(check -> check.check().equals(DocumentStanding.CHECK));
        assertThat(desk.photo(asked.handle().visit())).isPresent();
    }

    @Test
    void wordAboutOneDocumentIsNoWordAboutAnother() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        saysYes();
        Visit other = continued(lookedUp(
                desk,
                identification.card(
                        visit,
                        card(MARTA, "591191706458", LocalDate.of(2030, 1, 1), clock.instant()),
                        currentAgent())));
        Visit again = continued(desk.attest(
                other.handle(),
                ALL,
                List.of(PointFinding.doubtful("point-tilt"), PointFinding.seen("point-portrait"))));

        assertThat(desk.approvals(again)).extracting(ConcernStanding::state).containsExactly(ApprovalState.ASKED);
    }

    @Test
    void nobodyApprovesHisOwnVisit() {
        var both = new SignedInAgent(
                agent.agentId(),
                agent.userName(),
                agent.pseudonym(),
                agent.office(),
                agent.desk(),
                Set.of(Role.AGENT, Role.SUPERVISOR),
                agent.language());
        setup.grant(agent.agentId(), Role.SUPERVISOR, office.cbeNumber());
        found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(both);
        ApprovalRequest own = supervision.waiting().getFirst();

        assertThat(own.own()).isTrue();
        assertThat(supervision.grant(own.id(), GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.OWN_CASE);
    }

    @Test
    void supervisorOfAnotherOfficeSeesNothingAndDecidesNothing() {
        found(PointFinding.doubtful("point-tilt"));
        UUID request = supervision().getFirst().id();
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(supervision.waiting()).isEmpty();
        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void refusedVisitWaitsForNoWordAnyMore() {
        Visit visit = found(PointFinding.doubtful("point-tilt"));
        UUID request = supervision().getFirst().id();
        desk.refuse(visit.handle(), RefusalReason.DOCUMENT_NOT_GENUINE);

        assertThat(supervision()).isEmpty();
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void secondWordIsTooLate() {
        found(PointFinding.doubtful("point-tilt"));
        RegistrationFixtures.signIn(supervisor());
        UUID request = supervision.waiting().getFirst().id();
        supervision.deny(request, DenyReason.NOT_CONVINCED);

        assertThat(supervision.grant(request, GrantReason.SEEN_MYSELF)).isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    /** A visit ready to issue in which this was found at one point, and nothing odd at the others. */
    private Visit found(PointFinding finding) {
        List<PointFinding> findings = Stream.concat(
                        Stream.of(finding),
                        SEEN.stream().filter(seen -> !seen.point().equals(finding.point())))
                .toList();
        Visit attested = continued(desk.attest(identified(MARTA).handle(), ALL, findings));
        return continued(desk.linkEmail(attested.handle(), email("marta@example.org")));
    }

    private SignedInAgent supervisor() {
        return RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup);
    }

    private List<ApprovalRequest> supervision() {
        RegistrationFixtures.signIn(supervisor());
        try {
            return supervision.waiting();
        } finally {
            RegistrationFixtures.signIn(agent);
        }
    }

    private void saysYes() {
        RegistrationFixtures.signIn(supervisor());
        supervision.waiting().forEach(asked -> supervision.grant(asked.id(), GrantReason.SEEN_MYSELF));
        RegistrationFixtures.signIn(agent);
    }

    private RegistrationRecord letterFor(Visit visit) {
        return assertThat(desk.issue(visit.handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();
    }

    // Fraud

    @Test
    void suspicionChangesNothingForTheAgentAndReachesTheSupervisorOnce() {
        Visit visit = identified(MARTA);
        clock.advance(Duration.ofSeconds(30));

        desk.suspectFraud(visit.handle().visit());
        desk.suspectFraud(visit.handle().visit());

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
        assertThat(archive.search("Specimen")).isEmpty();
        RegistrationFixtures.signIn(supervisor());
        assertThat(supervision.suspicions())
                .singleElement()
                .satisfies(raised -> assertThat(raised.reference()).isEqualTo(visit.reference()));
        assertThat(supervision.alarms()).isEqualTo(new Supervision.Alarms(0, 1));
        assertThat(events(visit.handle().visit())).containsOnlyOnce("FraudSuspected");
    }

    @Test
    void visitOfAColleagueCannotBeSuspected() {
        Visit visit = identified(MARTA);
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        desk.suspectFraud(visit.handle().visit());

        assertThat(events(visit.handle().visit())).doesNotContain("FraudSuspected");
    }

    @Test
    void nothingIsIssuedOnceASuspicionIsConfirmed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());

        assertThat(judged(visit, id -> supervision.confirm(id, ConfirmReason.DOCUMENT_FORGED)))
                .isEqualTo(ApprovalOutcome.DONE);

        assertThat(desk.issue(visit.handle())).isEqualTo(new IssueOutcome.Stopped(StopReason.SUPERVISOR_WANTED));
    }

    @Test
    void letterThatIsOutIsVoidOnceASuspicionIsConfirmed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());
        RegistrationRecord issued = letterFor(visit);

        judged(visit, id -> supervision.confirm(id, ConfirmReason.UNDER_PRESSURE));

        RegistrationRecord now = archive.find(issued.reference()).orElseThrow();
        assertThat(now.state()).isEqualTo(RegistrationState.REVOKED);
        assertThat(now.endReason()).contains("SUSPICION_OF_FRAUD");
        assertThat(events(issued.id())).contains("FraudConfirmed", "RegistrationRevoked");
    }

    @Test
    void visitGoesOnAfterASuspicionIsDismissed() {
        Visit visit = readyToIssue(MARTA);
        desk.suspectFraud(visit.handle().visit());

        judged(visit, id -> supervision.negate(id, NegateReason.EXPLAINED));

        assertThat(letterFor(visit).state()).isEqualTo(RegistrationState.PENDING);
        assertThat(judged(visit, id -> supervision.confirm(id, ConfirmReason.KNOWN_PATTERN)))
                .isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    @Test
    void supervisorOfAnotherOfficeJudgesNoSuspicion() {
        Visit visit = identified(MARTA);
        desk.suspectFraud(visit.handle().visit());
        OfficeProfile elsewhere = RegistrationFixtures.office();
        setup.open(elsewhere);
        RegistrationFixtures.signIn(RegistrationFixtures.colleague(elsewhere, Role.SUPERVISOR, setup));

        assertThat(supervision.suspicions()).isEmpty();
        assertThat(supervision.confirm(visit.handle().visit(), ConfirmReason.KNOWN_PATTERN))
                .isEqualTo(ApprovalOutcome.TOO_LATE);
    }

    private ApprovalOutcome judged(Visit visit, Function<UUID, ApprovalOutcome> word) {
        RegistrationFixtures.signIn(supervisor());
        try {
            return word.apply(visit.handle().visit());
        } finally {
            RegistrationFixtures.signIn(agent);
        }
    }

    // Budgets of lookups (security.md 4)

    @Test
    void eleventhLookupWithoutAFinishedCaseWaits() {
        Visit visit = identified(MARTA);
        for (int more = 1; more < 10; more++) {
            clock.advance(Duration.ofSeconds(1));
            visit = continued(read(desk.start(Means.CARD), more % 2 == 0 ? MARTA : PIET));
        }

        Visit next = desk.start(Means.CARD);
        assertThat(read(next, nobody()))
                .isInstanceOfSatisfying(
                        VisitOutcome.LookupsPaused.class,
                        paused -> assertThat(paused.until())
                                .isEqualTo(clock.instant().plus(Duration.ofMinutes(9))));
        assertThat(events(visit.handle().visit())).contains("LookupsPaused");
        clock.advance(Duration.ofMinutes(9));
        assertThat(desk.lookUp(desk.visit(next.handle().visit()).orElseThrow().handle()))
                .isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void finishedCaseGivesTheBudgetBack() {
        for (int more = 0; more < 9; more++) {
            read(desk.start(Means.CARD), more % 3 == 0 ? MARTA : nobody(more));
        }
        letterFor(readyToIssue(PIET));

        assertThat(read(desk.start(Means.CARD), nobody())).isNotInstanceOf(VisitOutcome.LookupsPaused.class);
    }

    @Test
    void sixthLookupOfOneNumberWaitsAtEveryDesk() {
        for (int more = 0; more < 5; more++) {
            RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));
            identified(MARTA);
        }
        RegistrationFixtures.signIn(RegistrationFixtures.agentAt(office, setup));

        assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.LookupsPaused.class);
        assertThat(read(desk.start(Means.CARD), PIET)).isInstanceOf(VisitOutcome.Continued.class);
    }

    @Test
    void registerThatIsAwayCostsNothing() {
        register.consult = number -> new BisLookup.Unavailable(RegisterTrouble.DOWN, Optional.empty());
        for (int more = 0; more < 20; more++) {
            assertThat(read(desk.start(Means.CARD), MARTA)).isInstanceOf(VisitOutcome.RegisterAway.class);
        }
    }

    private static PersonIdentity nobody() {
        return nobody(0);
    }

    private static PersonIdentity nobody(int which) {
        String number = List.of("98472899765", "75260898052", "85473500193").get(which % 3);
        return new PersonIdentity(
                "Niemand", "Nora", MARTA.birthDate(), Sex.MALE, "Belge", Optional.of(new Ssin(number)));
    }

    // Corrections

    @Test
    void sameDocumentWithAnotherNameAsksForAMotiveAndChangesNothing() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(desk.readMrz(visit.handle(), corrected()))
                .isEqualTo(new VisitOutcome.CorrectionAsksMotive(Set.of(PersonField.LAST_NAME)));

        assertThat(desk.visit(visit.handle().visit())).contains(visit);
    }

    @Test
    void correctionKeepsTheFirstReadingHoweverOftenItIsCorrected() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));
        Visit once = continuedOrStopped(desk.correctMrz(visit.handle(), corrected(), CorrectionMotive.TYPING_ERROR));
        String third = MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIXSON<<ANNA<MARIA");
        Visit twice = continuedOrStopped(desk.correctMrz(once.handle(), third, CorrectionMotive.SCANNER_ERROR));

        assertThat(twice.facts().correction())
                .hasValueSatisfying(
                        made -> assertThat(made.original().lastName()).isEqualTo("ERIKSSON"));
        assertThat(twice.facts().proof().orElseThrow().person().lastName()).isEqualTo("ERIXSON");
        assertThat(database.sql(
                                "select details from audit_event where registration = :id and kind = 'DocumentCorrected'")
                        .param("id", visit.handle().visit().toString())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("LAST_NAME", "TYPING_ERROR")
                .doesNotContain("ERIKS");
    }

    @Test
    void sameLinesReadAgainAreNoCorrection() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        Visit again = continuedOrStopped(desk.readMrz(visit.handle(), passport()));

        assertThat(again.facts().correction()).isEmpty();
        assertThat(events(visit.handle().visit())).doesNotContain("DocumentCorrected");
    }

    @Test
    void anotherDocumentIsNoCorrection() {
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        Visit other = continuedOrStopped(desk.readMrz(
                visit.handle(), MrzFixtures.passport("UTO", "L898902C4", "740812", "300415", "ERICSSON<<ANNA<MARIA")));

        assertThat(other.facts().correction()).isEmpty();
    }

    private static String corrected() {
        return MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERICSSON<<ANNA<MARIA");
    }

    // CheckDoc

    @Test
    void reportedDocumentServesOnceASupervisorAgreedAndTheCheckIsKeptAsOverruled() {
        register.search = asked -> new BisLookup.Found(RegistrationFixtures.registered(anna()), UUID.randomUUID());
        Visit read = passport("ZZ000666");
        Visit chosen =
                continued(desk.chooseCandidate(read.handle(), anna().ssin().orElseThrow()));
        Visit ready = continued(desk.linkEmail(attested(chosen).handle(), email("anna@example.org")));
        saysYes();

        UUID id = letterFor(ready).id();

        assertThat(database.sql("select evidence from registration where id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .contains("OVERRULED", "check-doc-reported");
    }

    @Test
    void reportedDocumentWaitsForASupervisor() {
        Visit visit = passport("ZZ000666");

        assertThat(visit.facts().proof().orElseThrow().evidence().checks())
                .contains(CheckResult.failed("check-doc", "check-doc-reported"));
        assertThat(desk.approvals(visit))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_REPORTED);
        assertThat(events(visit.handle().visit())).contains("DocumentChecked");
    }

    @Test
    void unknownDocumentWaitsForASupervisorToo() {
        assertThat(desk.approvals(passport("ZZ000404")))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_UNCHECKED);
    }

    @Test
    void silentServiceIsSaidAndCanBeAskedAgain() {
        checkDoc.behave(CheckDocMode.DOWN);
        Visit visit = passport("ZZ000001");
        assertThat(desk.approvals(visit))
                .extracting(ConcernStanding::concern)
                .containsExactly(Concern.DOCUMENT_UNCHECKED);
        checkDoc.behave(CheckDocMode.NORMAL);

        Visit again = continued(desk.checkDocumentAgain(visit.handle()));

        assertThat(again.facts().proof().orElseThrow().evidence().checks()).contains(CheckResult.passed("check-doc"));
        assertThat(desk.approvals(again)).isEmpty();
    }

    @Test
    void foreignDocumentIsNeverAskedAboutAndNeverGreen() {
        int before = checkDoc.asked().size();
        Visit visit = continuedOrStopped(
                desk.readMrz(desk.start(Means.TRAVEL_DOCUMENT).handle(), passport()));

        assertThat(visit.facts().proof().orElseThrow().evidence().checks())
                .contains(CheckResult.notPossible("check-doc", "check-doc-not-covered"));
        assertThat(checkDoc.asked()).hasSize(before);
        assertThat(desk.approvals(visit)).isEmpty();
    }

    /** The visit of somebody with a Belgian passport of this number. */
    private Visit passport(String number) {
        return continuedOrStopped(desk.readMrz(
                desk.start(Means.TRAVEL_DOCUMENT).handle(),
                MrzFixtures.passport("BEL", number, "740812", "300415", "ERIKSSON<<ANNA<MARIA")));
    }

    private Visit continuedOrStopped(VisitOutcome outcome) {
        return switch (outcome) {
            case VisitOutcome.Continued(Visit visit) -> visit;
            case VisitOutcome.RegisterAway away -> away.visit();
            default -> throw new AssertionError(outcome);
        };
    }

    @Test
    void missingStatementIsNamed() {
        Visit visit = identified(MARTA);

        assertThat(desk.attest(visit.handle(), Set.of(Attestation.FACE_MATCHES, Attestation.ORIGINAL_PRESENT), SEEN))
                .isEqualTo(new VisitOutcome.AttestationsMissing(Set.of(Attestation.VISITOR_INFORMED), Set.of()));
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
        return continued(desk.attest(visit.handle(), ALL, SEEN));
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
