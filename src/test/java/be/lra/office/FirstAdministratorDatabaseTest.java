package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SEC-15: no default account, and no door that stays open. */
@DatabaseTest
class FirstAdministratorDatabaseTest {

    private static final String PASSWORD = "vier losse woorden samen";
    private static final List<String> ANSWERS =
            List.of("0000.000.196", "Commune-Neuve", "fr", "geai", "Agent geai", PASSWORD, PASSWORD);

    @Autowired
    FirstAdministratorDialogue dialogue;

    @Autowired
    FirstAdministrator first;

    @Autowired
    AgentSignIn door;

    @Autowired
    Offices offices;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final StringWriter shown = new StringWriter();

    @BeforeEach
    void emptyOffices() {
        OfficeFixtures.furnish(setup, jdbc);
        jdbc.sql("delete from desk").update();
        jdbc.sql("delete from office").update();
    }

    @Test
    void administratorOfAnEmptyDatabaseSignsInAfterwards() {
        int code = answer(ANSWERS);

        assertThat(code).isZero();
        assertThat(door.signIn("geai", PASSWORD, "192.0.2.7"))
                .isInstanceOfSatisfying(
                        SignInOutcome.SignedIn.class,
                        signedIn ->
                                assertThat(signedIn.agent().isAwaitingCode()).isTrue());
        assertThat(offices.all()).singleElement().satisfies(office -> {
            assertThat(office.name()).isEqualTo("Commune-Neuve");
            assertThat(office.cbeNumber()).isEqualTo("0000000196");
            assertThat(office.mayCreateBisNumbers()).isFalse();
            assertThat(office.isComplete()).isFalse();
        });
    }

    @Test
    void everythingStandsInTheTrail() {
        answer(ANSWERS);

        assertThat(jdbc.sql("select concat(kind, ' ', task) from audit_event order by at, id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("OfficeOpened first-administrator", "RoleGranted first-administrator");
    }

    @Test
    void passwordIsNeverShown() {
        answer(ANSWERS);

        assertThat(shown.toString()).contains("Password").doesNotContain(PASSWORD);
    }

    @Test
    void whileThereIsAnAdministratorNothingIsAsked() {
        answer(ANSWERS);
        shown.getBuffer().setLength(0);

        int code = answer(List.of("0000.000.196", "fr", "pic", "Agent pic", PASSWORD, PASSWORD));

        assertThat(code).isEqualTo(1);
        assertThat(shown.toString())
                .startsWith("There is an administrator already")
                .doesNotContain("Password");
        assertThat(jdbc.sql("select count(*) from agent").query(Integer.class).single())
                .isOne();
    }

    @Test
    void officeWithOneAdministratorGetsASecondOne() {
        answer(ANSWERS);

        int code = answerSecond(List.of("0000.000.196", "fr", "pic", "Agent pic", PASSWORD, PASSWORD));

        assertThat(code).isZero();
        assertThat(door.signIn("pic", PASSWORD, "192.0.2.7")).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(jdbc.sql("select task from audit_event where kind = 'RoleGranted' order by at desc, id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("second-administrator");
    }

    @Test
    void officeWithTwoAdministratorsOrWithoutOneGetsNobody() {
        assertThat(answerSecond(List.of("0000.000.196"))).isEqualTo(1);
        answer(ANSWERS);
        answerSecond(List.of("0000.000.196", "fr", "pic", "Agent pic", PASSWORD, PASSWORD));
        shown.getBuffer().setLength(0);

        int code = answerSecond(List.of("0000.000.196", "fr", "merle", "Agent merle", PASSWORD, PASSWORD));

        assertThat(code).isEqualTo(1);
        assertThat(shown.toString())
                .contains("No municipality of this number has exactly one administrator")
                .doesNotContain("Password");
        assertThatIllegalStateException()
                .isThrownBy(() -> first.appointSecond(
                        new FirstAppointment("0000000196", "", Language.FR, "merle", "Agent merle", PASSWORD)));
    }

    @Test
    void serviceRefusesWhateverTheDialogueAsked() {
        answer(ANSWERS);
        var second = new FirstAppointment("0000000196", "", Language.FR, "pic", "Agent pic", PASSWORD);

        assertThatIllegalStateException().isThrownBy(() -> first.appoint(second));
    }

    @Test
    void blockedAdministratorIsNone() {
        answer(ANSWERS);
        jdbc.sql("update agent set blocked = true").update();

        int code = answer(List.of("0000.000.196", "fr", "pic", "Agent pic", PASSWORD, PASSWORD));

        assertThat(code).isZero();
        assertThat(offices.all()).hasSize(1); // the office is there already: it is not asked for again
        assertThat(door.signIn("pic", PASSWORD, "192.0.2.7")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @ParameterizedTest
    @CsvSource({"-10, -1, 0", "-10, 1, 1", "1, 10, 1"})
    void endedRoleDoesNotCountAndAPlannedOneDoes(int fromDays, int untilDays, int code) {
        OfficeFixtures.furnish(setup, jdbc);
        UUID merle = UUID.randomUUID();
        setup.appoint(new NewAgent(merle, "merle", OfficeFixtures.PASSWORD, "Agent merle", Language.FR));
        setup.grant(
                merle,
                Role.ADMINISTRATOR,
                OfficeFixtures.CBE_NUMBER,
                new Validity(
                        clock.instant().plus(Duration.ofDays(fromDays)),
                        clock.instant().plus(Duration.ofDays(untilDays))));

        assertThat(answer(ANSWERS)).isEqualTo(code);
    }

    @Test
    void wrongAnswersAreAskedForAgain() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "merle", Role.AGENT);

        int code = answer(List.of(
                "12345",
                "0000000196",
                " ",
                "Commune-Neuve",
                "es",
                "NL",
                "Merle",
                "a",
                "geai",
                "Agent merle",
                "Agent geai",
                "short",
                "geai geai geai geai",
                "aaaaaaaaaaaaaaaaaaaa",
                PASSWORD,
                "another one altogether",
                PASSWORD,
                PASSWORD));

        assertThat(code).isZero();
        assertThat(shown.toString())
                .contains("This is not an enterprise number.")
                .contains("Give a name of 1 to 100 characters.")
                .contains("Answer fr, nl, de or en.")
                .containsPattern("(?s)This name is taken already.*This name is taken already")
                .containsPattern("(?s)Take 15 to 128 characters.*Take 15 to 128 characters.*Take 15 to 128 characters")
                .contains("The two passwords differ.");
    }

    @Test
    void endOfTheAnswersLeavesNothing() {
        int code = answer(ANSWERS.subList(0, 6));

        assertThat(code).isEqualTo(1);
        assertThat(shown.toString()).contains("Nothing was saved.");
        assertThat(offices.all()).isEmpty();
        assertThat(first.isAppointed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void operatorIsSpokenToInHisLanguage(Language language) {
        dialogue.hold(terminal(List.of()), language.locale());

        assertThat(shown.toString())
                .startsWith(
                        switch (language) {
                            case FR -> "Premier administrateur.";
                            case NL -> "Eerste beheerder.";
                            case DE -> "Erster Verwalter.";
                            case EN -> "First administrator.";
                        });
    }

    private int answer(List<String> answers) {
        return dialogue.hold(terminal(answers), Locale.ENGLISH);
    }

    private int answerSecond(List<String> answers) {
        return dialogue.holdSecond(terminal(answers), Locale.ENGLISH);
    }

    private Terminal terminal(List<String> answers) {
        return new Terminal(
                new BufferedReader(new StringReader(String.join("\n", answers))), new PrintWriter(shown, true), null);
    }
}
