package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import be.lra.MutableClock;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent.RegisterConsulted;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.StubMode;
import be.lra.identity.BirthDate;
import be.lra.identity.Exercise;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.registry.NewPerson.Residence;
import be.lra.registry.NewPerson.SupportingDocument;
import be.lra.registry.PersonSearch.GivenNameMatching;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CbssBisRegisterTest {

    private static final UUID REGISTRATION = UUID.fromString("019aa1c2-0000-7000-8000-000000000001");
    private static final UUID AGENT = UUID.fromString("019aa1c2-0000-7000-8000-000000000002");
    private static final UUID OFFICE = UUID.fromString("019aa1c2-0000-7000-8000-000000000003");
    private static final Consultation WHY = new Consultation(
            REGISTRATION,
            Purpose.REGISTRATION,
            Optional.of(AGENT),
            OFFICE,
            Optional.empty(),
            "agent-7f",
            "0671516647",
            false);
    private static final Ssin KNOWN = new Ssin("85073003328");
    private static final Duration PATIENCE = Duration.ofSeconds(20); // above the first answers of a busy machine
    private static final Duration SHORT = Duration.ofSeconds(2); // for a silent stub, which it reaches even when busy
    private static final Set<StubMode> SILENT = Set.of(StubMode.HANGING, StubMode.STALLING);

    private static BisStubServer stub;

    private final AuditTrail trail = mock(AuditTrail.class);
    private final MutableClock clock = new MutableClock();

    @BeforeAll
    static void startStub() throws IOException {
        stub = BisStubServer.start(0, "right-token", new MutableClock());
    }

    @AfterAll
    static void stopStub() {
        stub.close();
    }

    @BeforeEach
    void calmStub() {
        stub.behave(StubMode.NORMAL);
        stub.forgetRequests();
    }

    @ParameterizedTest
    // domain.md 6.5, rows "found" and "special"
    @CsvSource({
        "85073003328, NR, 1985-07-30, MALE, false, , ",
        "98472899765, BIS, 1998-07-28, MALE, false, , ",
        "75260898052, BIS, 1975-06-08, UNSPECIFIED, false, STUB-A1, ",
        "42012205181, RAD, 1942-01-22, MALE, false, , 2019-04-01",
        "85473500193, BIS, 1985-07-00, MALE, false, , ",
        "00000100166, NR, 0000-00-00, MALE, false, , ",
        "53480200724, BIS, 1953-02-08, MALE, false, , ",
        "93051822361, NR, 1993-05-18, MALE, true, , ",
        "17073003384, NR, 2017-07-30, MALE, false, , ",
    })
    void personIsFoundByNumber(
            String number,
            RegisterSource register,
            String birthDate,
            Sex sex,
            boolean deceased,
            String anomaly,
            LocalDate radSince) {
        var answer = register().consult(new Ssin(number), WHY);

        assertThat(answer).isInstanceOfSatisfying(BisLookup.Found.class, found -> {
            assertThat(found.person().register()).isEqualTo(register);
            assertThat(found.person().person().ssin()).contains(new Ssin(number));
            assertThat(found.person().person().birthDate().iso()).isEqualTo(birthDate);
            assertThat(found.person().person().sex()).isEqualTo(sex);
            assertThat(found.person().deceased()).isEqualTo(deceased);
            assertThat(found.person().anomalies()).isEqualTo(anomaly == null ? List.of() : List.of(anomaly));
            assertThat(found.person().radSince()).isEqualTo(Optional.ofNullable(radSince));
        });
    }

    @Test
    void replacedNumberIsFollowed() {
        var asked = new Ssin("75460898095");

        assertThat(register().consult(asked, WHY)).isInstanceOfSatisfying(BisLookup.Replaced.class, replaced -> {
            assertThat(replaced.asked()).isEqualTo(asked);
            assertThat(replaced.now().person().ssin()).contains(new Ssin("75060898009"));
        });
    }

    @ParameterizedTest
    @CsvSource({"75060898009, 75460898095", "85073003328, "}) // domain.md 6.5, row "special"
    void numbersThatWereReplacedAreTold(Ssin number, @Nullable Ssin replaced) {
        assertThat(register().history(number, WHY))
                .isEqualTo(new SsinHistory.Known(replaced == null ? Set.of() : Set.of(replaced)));
        verify(trail)
                .append(
                        eq(new RegisterConsulted(
                                "history",
                                "registration",
                                replaced == null ? "not-found" : "found",
                                replaced == null ? 0 : 1)),
                        eq(new Actor.Agent(AGENT, OFFICE, null)),
                        eq(new Subject(REGISTRATION, null, Optional.of(number))));
    }

    @Test
    void historyWithoutAnAnswerNeverMeansNoOtherNumber() {
        stub.behave(StubMode.DOWN);
        assertThat(register().history(KNOWN, WHY)).isInstanceOf(SsinHistory.Unavailable.class);
        stub.behave(StubMode.NO_RESULT);
        assertThat(register().history(KNOWN, WHY)).isInstanceOf(SsinHistory.Declined.class);
        stub.behave(StubMode.FORBIDDEN);
        assertThat(register().history(KNOWN, WHY)).isInstanceOf(SsinHistory.Declined.class);
        stub.behave(StubMode.OTHER_SHAPE);
        assertThat(register().history(KNOWN, WHY))
                .isEqualTo(new SsinHistory.Unavailable(RegisterTrouble.MALFORMED, Optional.empty()));
    }

    @Test
    void cancelledNumberIsNobody() {
        var asked = new Ssin("90220199747");

        assertThat(register().consult(asked, WHY)).isEqualTo(new BisLookup.Cancelled(asked));
    }

    @Test
    void otherNumberIsNotFound() {
        assertThat(register().consult(new Ssin("01490700185"), WHY)).isInstanceOf(BisLookup.NotFound.class);
    }

    @Test
    void registerThatAsksForPatienceIsNotAskedAgainAtOnce() {
        var number = new Ssin("90020199704");

        assertThat(register().consult(number, WHY))
                .isEqualTo(new BisLookup.Unavailable(
                        RegisterTrouble.DOWN, Optional.of(MutableClock.START.plusSeconds(2))));
        assertThat(stub.requested()).hasSize(1);
        assertThat(register().consult(number, WHY)).isInstanceOf(BisLookup.Found.class);
    }

    @Test
    void numberWithoutAnswerTimesOut() {
        var answer = register(stub.endpoint(), SHORT).consult(new Ssin("04030512355"), WHY);

        assertThat(answer).isEqualTo(new BisLookup.Unavailable(RegisterTrouble.TIMED_OUT, Optional.empty()));
        assertThat(stub.requested()).hasSize(1);
    }

    @ParameterizedTest
    // domain.md 6.4; the last column counts requests: a read is tried once more where that helps
    @CsvSource({
        "DOWN, DOWN, 30, 1",
        "SOURCE_DOWN, DOWN, , 2",
        "TOO_MANY_REQUESTS, BUSY, 60, 1",
        "MALFORMED, MALFORMED, , 1",
        "OTHER_SHAPE, MALFORMED, , 1",
        "HANGING, TIMED_OUT, , 1",
        "STALLING, TIMED_OUT, , 1",
        "DROPPED, CUT_OFF, , 2",
    })
    void everyTroubleIsNamedAndNeverMeansNobody(StubMode mode, RegisterTrouble trouble, Long patience, int requests) {
        stub.behave(mode);
        var unavailable =
                new BisLookup.Unavailable(trouble, Optional.ofNullable(patience).map(MutableClock.START::plusSeconds));

        assertThat(registerIn(mode).consult(KNOWN, WHY)).isEqualTo(unavailable);
        assertThat(stub.requested()).hasSize(requests);
        assertThat(registerIn(mode).search(search("Duvalery", "1991-03-14"), WHY))
                .isEqualTo(unavailable);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, DOWN, 30",
        "SOURCE_DOWN, DOWN, ",
        "TOO_MANY_REQUESTS, BUSY, 60",
        "MALFORMED, MALFORMED, ",
        "OTHER_SHAPE, MALFORMED, ",
        "HANGING, TIMED_OUT, ",
        "STALLING, TIMED_OUT, ",
        "DROPPED, CUT_OFF, ",
    })
    void creationIsNeverRepeatedByItself(StubMode mode, RegisterTrouble trouble, Long patience) {
        var searchTicket = ticketOfASearchForNobody();
        stub.forgetRequests();
        stub.behave(mode);

        assertThat(registerIn(mode).create(newcomer(searchTicket), WHY))
                .isEqualTo(new BisCreation.Unavailable(
                        trouble, Optional.ofNullable(patience).map(MutableClock.START::plusSeconds)));
        assertThat(stub.requested()).hasSize(1);
    }

    @Test
    void registerThatDeclinesIsShownWithItsCode() {
        stub.behave(StubMode.NO_RESULT);

        assertThat(register().consult(KNOWN, WHY)).isEqualTo(new BisLookup.Declined("STUB-N7"));
        assertThat(register().search(search("Duvalery", "1991-03-14"), WHY))
                .isEqualTo(new BisLookup.Declined("STUB-N7"));
    }

    @Test
    void missingPermissionIsShownWithItsCode() {
        stub.behave(StubMode.FORBIDDEN);

        assertThat(register().consult(KNOWN, WHY)).isEqualTo(new BisLookup.Declined("missingPermission"));
        assertThat(register().search(search("Duvalery", "1991-03-14"), WHY))
                .isEqualTo(new BisLookup.Declined("missingPermission"));
        assertThat(register().create(newcomer(UUID.randomUUID()), WHY))
                .isEqualTo(new BisCreation.Declined("missingPermission"));
    }

    @Test
    void wrongCredentialIsOurTrouble() {
        var register = register(new RegisterEndpoint(stub.baseUrl(), "wrong-token"), PATIENCE);

        assertThat(register.consult(KNOWN, WHY))
                .isEqualTo(new BisLookup.Unavailable(RegisterTrouble.NOT_ADMITTED, Optional.empty()));
    }

    @Test
    void registerThatIsNotThereIsUnreachable() throws IOException {
        int freePort;
        try (var socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }
        var nowhere = new RegisterEndpoint(URI.create("http://127.0.0.1:" + freePort), "token");

        assertThat(register(nowhere, PATIENCE).consult(KNOWN, WHY))
                .isEqualTo(new BisLookup.Unavailable(RegisterTrouble.UNREACHABLE, Optional.empty()));
    }

    @Test
    void deploymentWithoutRegisterSaysSo() {
        assertThat(register(null, PATIENCE).consult(KNOWN, WHY))
                .isEqualTo(new BisLookup.Unavailable(RegisterTrouble.NOT_SET_UP, Optional.empty()));
    }

    @ParameterizedTest
    // name as a document writes it, date of birth, name in the register
    @CsvSource({
        "DUVALERY, MARGAUX ELISE, 1991-03-14, Duvaléry",
        "SUHARNOTO, '', 1969-12-01, Suharnoto",
        "THORGRIMSDOTTIR, SAEUNN, 1988-09-03, Þórgrímsdóttir",
        "GROESSENTHAL MUELLER, JUERGEN, 1979-11-26, Größenthal-Müller",
        "MULLER, JURGEN, 1979-11-26, Größenthal-Müller",
        "BOUCKHORST, SJOERD, 1995-07-08, van den Bouckhorst",
        "VANDENBOUKHORST, S, 1995-07-08, van den Bouckhorst",
        "DA ROCHA E SILVANOVA, INES MARIA, 1983-02-17, da Rocha e Silvanova",
    })
    void namesAreFoundByTheirSound(String lastName, String givenNames, String birthDate, String found) {
        var search = new PersonSearch(
                lastName,
                givenNames,
                givenNames.isEmpty()
                        ? GivenNameMatching.IGNORE_GIVENNAME
                        : GivenNameMatching.FIRST_LETTER_FIRST_GIVENNAME,
                BirthDate.ofIso(birthDate),
                0,
                Optional.empty(),
                50);

        assertThat(register().search(search, WHY))
                .isInstanceOfSatisfying(
                        BisLookup.Found.class,
                        one -> assertThat(one.person().person().lastName()).isEqualTo(found));
    }

    @ParameterizedTest
    // domain.md 6.5: 2, 50 and more than the maximum
    @CsvSource({
        "Tweelinckx, 1984-05-20, 50, 2, false",
        "Vijftigmans, 1980-00-00, 50, 50, false",
        "Menigten, 1975-00-00, 50, 50, true",
        "Menigten, 1975-00-00, 100, 60, false",
        "Menigten, 1975-00-00, 1, 1, true",
    })
    void severalPersonsAreListedUpToTheMaximum(
            String lastName, String birthDate, int maximum, int listed, boolean truncated) {
        var search = new PersonSearch(
                lastName,
                "",
                GivenNameMatching.IGNORE_GIVENNAME,
                BirthDate.ofIso(birthDate),
                0,
                Optional.empty(),
                maximum);

        assertThat(register().search(search, WHY)).isInstanceOfSatisfying(BisLookup.Several.class, several -> {
            assertThat(several.persons()).hasSize(listed);
            assertThat(several.truncated()).isEqualTo(truncated);
        });
    }

    @Test
    void searchForNobodyOpensACreation() {
        var created = created(register().create(newcomer(ticketOfASearchForNobody()), WHY));

        assertThat(created.register()).isEqualTo(RegisterSource.BIS);
        assertThat(created.person().lastName()).isEqualTo("Niemandsvriend");
        var number = created.person().ssin().orElseThrow();
        assertThat(register().consult(number, WHY)).isInstanceOf(BisLookup.Found.class);
    }

    @Test
    void sameTicketNeverMakesASecondPerson() {
        var newcomer = named("Ticketwaert", ticketOfASearchForNobody());
        var first = created(register().create(newcomer, WHY));

        assertThat(created(register().create(newcomer, WHY))).isEqualTo(first);
    }

    @Test
    void answerLostAfterCreationIsFoundAgainByItsTicket() {
        var newcomer = named("Verlorenhaut", ticketOfASearchForNobody());
        stub.behave(StubMode.DROPPED_CREATE);

        assertThat(register().create(newcomer, WHY))
                .isEqualTo(new BisCreation.Unavailable(RegisterTrouble.CUT_OFF, Optional.empty()));
        stub.behave(StubMode.NORMAL);
        int people = stub.people();
        var created = created(register().create(newcomer, WHY));

        assertThat(created.person().lastName()).isEqualTo("Verlorenhaut");
        assertThat(stub.people()).isEqualTo(people);
    }

    @Test
    void personWhoExistsIsNotCreated() {
        var twin = new NewPerson(
                UUID.randomUUID(),
                ticketOfASearchForNobody(),
                "DUVALERY",
                "MARGAUX",
                BirthDate.ofIso("1991-03-14"),
                Sex.FEMALE,
                "FRA",
                Optional.of("Lille"),
                Optional.empty(),
                new SupportingDocument("P", "UTO", "XB1000018"));

        assertThat(register().create(twin, WHY))
                .isInstanceOfSatisfying(
                        BisCreation.AlreadyExists.class,
                        exists -> assertThat(exists.persons())
                                .singleElement()
                                .extracting(person -> person.person().lastName())
                                .isEqualTo("Duvaléry"));
    }

    @Test
    void incompleteFormIsRefusedFieldByField() {
        var incomplete = new NewPerson(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Halfweghs",
                "An",
                BirthDate.ofIso("1990-01-01"),
                Sex.FEMALE,
                "FRA",
                Optional.empty(),
                Optional.empty(),
                new SupportingDocument("P", "UTO", "XB1"));

        assertThat(incomplete.hasMinimalData()).isFalse();
        assertThat(register().create(incomplete, WHY))
                .isEqualTo(new BisCreation.Refused(List.of(
                        new RegisterIssue("referencedResourceNotFound", "searchTicket"),
                        new RegisterIssue("requiredInput", "person.birth.place"))));
    }

    @ParameterizedTest
    @CsvSource({"FRA", "BEL"})
    void residenceIsEnoughForAnIncompleteBirthDate(String country) {
        var person = new NewPerson(
                UUID.randomUUID(),
                ticketOfASearchForNobody(),
                "Woonachtigh" + country,
                "",
                BirthDate.ofIso("1990-00-00"),
                Sex.UNSPECIFIED,
                "XXX",
                Optional.empty(),
                Optional.of(new Residence(country, "Lille", "Rue du Moulin 1")),
                new SupportingDocument("I", "UTO", "XC1"));

        assertThat(person.hasMinimalData()).isTrue();
        assertThat(created(register().create(person, WHY)).person().birthDate().iso())
                .isEqualTo("1990-00-00");
    }

    @Test
    void everyQuestionIsInTheTrailBeforeItsAnswerIsSeen() {
        register().consult(KNOWN, WHY);
        register().search(search("Tweelinckx", "1984-05-20"), WHY);

        var agent = new Actor.Agent(AGENT, OFFICE, null);
        verify(trail)
                .append(
                        eq(new RegisterConsulted("consult", "registration", "found", 1)),
                        eq(agent),
                        eq(Subject.registration(REGISTRATION, KNOWN)));
        verify(trail)
                .append(
                        eq(new RegisterConsulted("search", "registration", "several", 2)),
                        eq(agent),
                        eq(Subject.registration(REGISTRATION)));
    }

    @Test
    void questionWithoutAnswerIsInTheTrailToo() {
        stub.behave(StubMode.DOWN);

        register().consult(KNOWN, WHY);

        verify(trail)
                .append(
                        eq(new RegisterConsulted("consult", "registration", "down", 0)),
                        eq(new Actor.Agent(AGENT, OFFICE, null)),
                        eq(Subject.registration(REGISTRATION, KNOWN)));
    }

    @Test
    void addressesHoldNeitherNumberNorName() {
        register().consult(KNOWN, WHY);
        register().search(search("Tweelinckx", "1984-05-20"), WHY);
        register().create(newcomer(UUID.randomUUID()), WHY);

        assertThat(stub.requested())
                .containsExactly(
                        "POST /register/v1/persons/consult",
                        "POST /register/v1/persons/search",
                        "POST /register/v1/persons");
    }

    @Test
    void registerIsNeverAskedInsideATransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException().isThrownBy(() -> register().consult(KNOWN, WHY));
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(stub.requested()).isEmpty();
    }

    @Test
    void credentialTravelsInClearOnThisMachineOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegisterEndpoint(URI.create("http://register.example.org"), "token"));
        assertThat(new RegisterEndpoint(URI.create("https://register.example.org"), "secret-token"))
                .asString()
                .doesNotContain("secret-token");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2026-11-17T09:40:02Z",
        "'Tue, 17 Nov 2026 10:00:00 GMT', 2026-11-17T10:00:00Z",
        "-5, ",
        "soon, ",
        "99999999999999999999, ",
    })
    void adviceToComeBackIsReadInBothForms(String header, Instant expected) {
        assertThat(RetryAfter.read(header, MutableClock.START)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasAStableCode(RegisterTrouble trouble) {
        assertThat(trouble.code()).matches("[a-z-]+");
    }

    @Test
    void allTicketsDiffer() {
        var tickets = new HashSet<UUID>();
        for (int i = 0; i < 5; i++) {
            tickets.add(ticketOfASearchForNobody());
        }

        assertThat(tickets).hasSize(5);
    }

    private UUID ticketOfASearchForNobody() {
        var answer = register().search(search("Qzyxgrmbvtk", "1989-06-11"), WHY);
        assertThat(answer).isInstanceOf(BisLookup.NotFound.class);
        return ((BisLookup.NotFound) answer).ticket();
    }

    private static PersonSearch search(String lastName, String birthDate) {
        return new PersonSearch(
                lastName, "", GivenNameMatching.IGNORE_GIVENNAME, BirthDate.ofIso(birthDate), 0, Optional.empty(), 50);
    }

    @Test
    void exerciseAsksNobodyWhateverIsAsked() {
        var exercise = new Consultation(
                REGISTRATION,
                Purpose.REGISTRATION,
                Optional.of(AGENT),
                OFFICE,
                Optional.empty(),
                "agent-7f",
                "X671516647",
                true);
        stub.forgetRequests();

        assertThat(register().consult(KNOWN, exercise)).isInstanceOf(BisLookup.NotFound.class);
        assertThat(register().search(search("Duvalery", "1991-03-14"), exercise))
                .isInstanceOf(BisLookup.NotFound.class);
        assertThat(register().history(KNOWN, exercise)).isEqualTo(new SsinHistory.Known(Set.of()));
        assertThat(register().create(newcomer(UUID.randomUUID()), exercise)).isInstanceOf(BisCreation.Created.class);

        assertThat(stub.requested()).isEmpty();
    }

    @Test
    void visitorOfAnExerciseIsKnownToTheTraineeAloneAndToNoRealDesk() {
        var exercise = Exercise.of(AGENT);
        Ssin flore = InventedVisitor.FLORE.onDocument(exercise).ssin().orElseThrow();

        assertThat(register().consult(flore, WHY)).isInstanceOf(BisLookup.NotFound.class);
        assertThat(InventedVisitor.withNumber(flore, exercise)).contains(InventedVisitor.FLORE);
        assertThat(InventedVisitor.withNumber(flore, Exercise.of(OFFICE))).isEmpty();
    }

    private static NewPerson newcomer(UUID searchTicket) {
        return named("Niemandsvriend", searchTicket);
    }

    private static NewPerson named(String lastName, UUID searchTicket) {
        return new NewPerson(
                UUID.randomUUID(),
                searchTicket,
                lastName,
                "Olga",
                BirthDate.ofIso("1989-06-11"),
                Sex.FEMALE,
                "UTO",
                Optional.of("Zenda"),
                Optional.empty(),
                new SupportingDocument("P", "UTO", "XB1000083"));
    }

    private static RegisterPerson created(BisCreation answer) {
        assertThat(answer).isInstanceOf(BisCreation.Created.class);
        return ((BisCreation.Created) answer).person();
    }

    private BisRegister register() {
        return register(stub.endpoint(), PATIENCE);
    }

    private BisRegister registerIn(StubMode mode) {
        return register(stub.endpoint(), SILENT.contains(mode) ? SHORT : PATIENCE);
    }

    private BisRegister register(@Nullable RegisterEndpoint endpoint, Duration patience) {
        var settings = new RegistryProperties(null, null, "LRA:TEST", PATIENCE, patience, 4);
        return new CbssBisRegister(
                RegisterFixtures.line(endpoint, settings, clock),
                settings,
                new ConsultationLog(trail, mock(PlatformTransactionManager.class)),
                clock,
                new SecureRandom());
    }
}
