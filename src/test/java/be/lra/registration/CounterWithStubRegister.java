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
import static org.awaitility.Awaitility.await;

import be.lra.demo.registry.CheckDocMode;
import be.lra.demo.registry.CheckDocStubServer;
import be.lra.identity.BirthDate;
import be.lra.identity.MrzFixtures;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.office.AgentDirectory;
import be.lra.office.AgentProof;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.CardReadings;
import be.lra.registry.BisLookup;
import be.lra.registry.SsinHistory;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A counter whose register answers as a test tells it, and the acts of a visit that tests have in common. */
class CounterWithStubRegister extends AtTheCounter {

    @Autowired
    AgentDirectory agents;

    @Autowired
    OpenVisits visits;

    @Autowired
    AgentProof proof;

    @Autowired
    CardReadings readings;

    @Autowired
    Consultations consultations;

    @Autowired
    Registrations registrations;

    @Autowired
    Fingerprints fingerprints;

    @Autowired
    DocumentRulebook rules;

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
    LookupAlarms alarms;

    @Autowired
    EmailLinking emailLinking;

    @Autowired
    Issuing issuing;

    @Autowired
    Closing closing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecureRandom random;

    @Autowired
    CheckDocStubServer checkDoc;

    final StubRegister register = new StubRegister();

    @BeforeEach
    final void deskAsksTheStub() {
        var recognition = new Recognition(
                visits,
                registrations,
                fingerprints,
                new EarlierNumbers(register, consultations),
                agents,
                RegistrationFixtures.SETTINGS,
                clock);
        var lookup = new RegisterLookup(register, budget, alarms, consultations, recognition, visits);
        identification = new Identification(visits, standing, lookup, rules, RegistrationFixtures.SETTINGS, clock);
        desk = new RegistrationDesk(
                agents,
                visits,
                readings,
                identification,
                new CardPhotos(readings, visits),
                lookup,
                recognition,
                new PersonCreation(register, consultations, recognition, visits, proof, clock, random),
                new Attesting(visits, rules, approvals, clock),
                approvals,
                fraud,
                emailLinking,
                issuing,
                closing);
        register.consult = number -> new BisLookup.Found(
                registered(number.equals(PIET.ssin().orElseThrow()) ? PIET : MARTA), UUID.randomUUID());
        register.history = number -> new SsinHistory.Known(Set.of());
    }

    @AfterEach
    final void checkDocIsWellAgain() {
        checkDoc.behave(CheckDocMode.NORMAL);
    }

    /** A visit ready to issue in which this was found at one point, and nothing odd at the others. */
    Visit found(PointFinding finding) {
        List<PointFinding> findings = Stream.concat(
                        Stream.of(finding),
                        SEEN.stream().filter(seen -> !seen.point().equals(finding.point())))
                .toList();
        Visit attested = continued(desk.attest(identified(MARTA).handle(), ALL, findings));
        return continued(desk.linkEmail(attested.handle(), email("marta@example.org")));
    }

    SignedInAgent supervisor() {
        return RegistrationFixtures.colleague(office, Role.SUPERVISOR, setup);
    }

    void saysYes() {
        RegistrationFixtures.signIn(supervisor());
        supervision.waiting().forEach(asked -> supervision.grant(asked.id(), GrantReason.SEEN_MYSELF));
        RegistrationFixtures.signIn(agent);
    }

    RegistrationRecord letterFor(Visit visit) {
        return assertThat(desk.issue(visit.handle()))
                .asInstanceOf(type(IssueOutcome.Registered.class))
                .actual()
                .registration();
    }

    /** The visit of somebody with a Belgian passport of this number. */
    Visit passport(String number) {
        return continuedOrStopped(desk.readMrz(
                desk.start(Means.TRAVEL_DOCUMENT).handle(),
                MrzFixtures.passport("BEL", number, "740812", "300415", "ERIKSSON<<ANNA<MARIA")));
    }

    static String passport() {
        return MrzFixtures.passport("UTO", "L898902C3", "740812", "300415", "ERIKSSON<<ANNA<MARIA");
    }

    Visit continuedOrStopped(VisitOutcome outcome) {
        return switch (outcome) {
            case VisitOutcome.Continued(Visit visit) -> visit;
            case VisitOutcome.RegisterAway away -> away.visit();
            default -> throw new AssertionError(outcome);
        };
    }

    VisitOutcome read(Visit visit, PersonIdentity person) {
        return lookedUp(desk, identification.card(visit, card(person, clock.instant()), currentAgent()));
    }

    SignedInAgent currentAgent() {
        return agents.current();
    }

    Visit identified(PersonIdentity person) {
        return continued(read(desk.start(Means.CARD), person));
    }

    Visit attested(Visit visit) {
        return continued(desk.attest(visit.handle(), ALL, SEEN));
    }

    Visit readyToIssue(PersonIdentity person) {
        return continued(desk.linkEmail(attested(identified(person)).handle(), email("marta@example.org")));
    }

    RegistrationRecord issued(PersonIdentity person) {
        return assertThat(desk.issue(readyToIssue(person).handle()))
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

    static PersonIdentity anna() {
        return new PersonIdentity(
                "ERIKSSON",
                "ANNA MARIA",
                new BirthDate(1974, 8, 12),
                Sex.FEMALE,
                "UTO",
                Optional.of(new Ssin("75460898095")));
    }

    List<String> states() {
        return database.sql("select state from registration order by started_at")
                .query((row, number) -> row.getString(1))
                .list();
    }

    long drafts() {
        return database.sql("select count(*) from registration_draft")
                .query(Long.class)
                .single();
    }

    List<String> events(UUID registration) {
        return database.sql("select kind from audit_event where registration = :id order by at, id")
                .params(Map.of("id", registration.toString()))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * What a supervisor is told whose word meets a row that somebody else holds, read before that one changed it, and
     * finds it changed.
     *
     * @param table of the row
     * @param change the other's update, in SQL
     */
    ApprovalOutcome overtaken(String table, String change, Supplier<ApprovalOutcome> word) throws Exception {
        SignedInAgent second = supervisor();
        try (var threads = Executors.newSingleThreadExecutor()) {
            return transaction
                    .execute(status -> {
                        database.sql(change).update();
                        Future<ApprovalOutcome> said = threads.submit(() -> as(second, word));
                        await().until(() -> waitsToChange(table));
                        return said;
                    })
                    .get();
        }
    }

    private static ApprovalOutcome as(SignedInAgent who, Supplier<ApprovalOutcome> word) {
        RegistrationFixtures.signIn(who);
        try {
            return word.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private boolean waitsToChange(String table) {
        return database.sql("select count(*) from information_schema.processlist where info like :statement")
                        .param("statement", "update " + table + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
