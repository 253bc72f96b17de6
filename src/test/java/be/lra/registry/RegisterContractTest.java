package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import be.lra.MutableClock;
import be.lra.audit.AuditTrail;
import be.lra.demo.registry.BisStubServer;
import be.lra.demo.registry.StubMode;
import be.lra.identity.BirthDate;
import be.lra.identity.Sex;
import be.lra.identity.Ssin;
import be.lra.registry.NewPerson.SupportingDocument;
import be.lra.registry.PersonSearch.GivenNameMatching;
import be.lra.registry.Wiretap.Said;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

/** What client and stub say to each other is what {@code register-v1.yaml} describes, on both sides of the line. */
class RegisterContractTest {

    private static final Consultation WHY = new Consultation(
            UUID.fromString("019aa1c2-0000-7000-8000-000000000001"),
            Purpose.REGISTRATION,
            Optional.of(UUID.fromString("019aa1c2-0000-7000-8000-000000000002")),
            UUID.fromString("019aa1c2-0000-7000-8000-000000000003"),
            Optional.empty(),
            "agent-7f",
            "0671516647",
            false);

    private final MutableClock clock = new MutableClock();
    private BisStubServer stub;
    private Wiretap tap;

    @BeforeEach
    void listenIn() throws IOException {
        stub = BisStubServer.start(0, "right-token", clock);
        tap = Wiretap.on(stub.baseUrl());
    }

    @AfterEach
    void hangUp() {
        tap.close();
        stub.close();
    }

    @ParameterizedTest
    // domain.md 6.5: found in each register, replaced, cancelled, deceased, birth date unknown, nobody
    @ValueSource(
            strings = {
                "85073003328",
                "42012205181",
                "75260898052",
                "75460898095",
                "90220199747",
                "93051822361",
                "00000100166",
                "71012899947"
            })
    void questionByNumberAndItsAnswerAreDescribed(String number) throws IOException {
        client().consult(new Ssin(number), WHY);
        client().history(new Ssin(number), WHY);

        bothSidesKeptToTheDescription(2);
    }

    @ParameterizedTest
    @CsvSource({"Duvaléry, 1991-03-14", "Tweelinckx, 1984-05-20", "Vijftigmans, 1980-00-00", "Qzyxgrmbvtk, 1989-06-11"})
    void searchAndItsAnswerAreDescribed(String lastName, String birthDate) throws IOException {
        search(lastName, birthDate);

        bothSidesKeptToTheDescription(1);
    }

    @Test
    void creationAndItsAnswersAreDescribed() throws IOException {
        UUID ticket = ((BisLookup.NotFound) search("Qzyxgrmbvtk", "1989-06-11")).ticket();

        assertThat(client().create(newcomer("Contractendaele", "1989-06-11", ticket), WHY))
                .isInstanceOf(BisCreation.Created.class);
        assertThat(client().create(newcomer("DUVALERY", "1991-03-14", ticket), WHY))
                .isInstanceOf(BisCreation.AlreadyExists.class);
        assertThat(client().create(newcomer("Halfweghs", "1990-01-01", UUID.randomUUID()), WHY))
                .isInstanceOf(BisCreation.Refused.class);
        bothSidesKeptToTheDescription(4);
        assertThat(tap.said()).extracting(Said::status).containsExactly(200, 201, 409, 400);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SOURCE_DOWN", "TOO_MANY_REQUESTS", "FORBIDDEN", "NO_RESULT"})
    void troubleIsDescribedToo(StubMode mode) throws IOException {
        stub.behave(mode);

        client().consult(new Ssin("85073003328"), WHY);

        assertThat(tap.said()).isNotEmpty();
        bothSidesKeptToTheDescription(tap.said().size());
    }

    /** Or the tests above could not fail. */
    @Test
    void wordThatIsNotInTheDescriptionIsNoticed() throws IOException {
        client().consult(new Ssin("85073003328"), WHY);
        Said said = tap.said().getFirst();
        var other = new Said(
                said.method(),
                said.path(),
                said.question().replace("\"ssin\"", "\"niss\""),
                said.status(),
                said.contentType(),
                said.answer());
        var description = new DescribedRegister();

        assertThatThrownBy(() -> description.describes(other)).isInstanceOf(AssertionError.class);
    }

    private void bothSidesKeptToTheDescription(int times) throws IOException {
        var description = new DescribedRegister();

        assertThat(tap.said()).hasSize(times).allSatisfy(description::describes);
    }

    private BisLookup search(String lastName, String birthDate) {
        return client().search(
                        new PersonSearch(
                                lastName,
                                "",
                                GivenNameMatching.IGNORE_GIVENNAME,
                                BirthDate.ofIso(birthDate),
                                0,
                                Optional.empty(),
                                50),
                        WHY);
    }

    private static NewPerson newcomer(String lastName, String birthDate, UUID searchTicket) {
        return new NewPerson(
                UUID.randomUUID(),
                searchTicket,
                lastName,
                "Margaux",
                BirthDate.ofIso(birthDate),
                Sex.FEMALE,
                "UTO",
                lastName.equals("Halfweghs") ? Optional.empty() : Optional.of("Zenda"),
                Optional.empty(),
                new SupportingDocument("P", "UTO", "XB1000083"));
    }

    private BisRegister client() {
        var settings =
                new RegistryProperties(null, null, "LRA:TEST", Duration.ofSeconds(20), Duration.ofSeconds(20), 4);
        return new CbssBisRegister(
                RegisterFixtures.line(new RegisterEndpoint(tap.baseUrl(), "right-token"), settings, clock),
                settings,
                new ConsultationLog(mock(AuditTrail.class), mock(PlatformTransactionManager.class)),
                clock,
                new SecureRandom());
    }
}
