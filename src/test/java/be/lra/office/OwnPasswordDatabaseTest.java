package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** SEC-06: a password that was handed over serves once. */
@DatabaseTest
class OwnPasswordDatabaseTest {

    private static final String OWN = "quatre chevaux bruns chantent";

    @Autowired
    OwnPassword own;

    @Autowired
    StaffAdministration staff;

    @Autowired
    AgentDirectory directory;

    @Autowired
    AgentSignIn door;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID geai = UUID.randomUUID();
    private UUID merle = UUID.randomUUID();
    private String handedOver = "";

    @BeforeEach
    void handOver() {
        OfficeFixtures.furnish(setup, jdbc);
        geai = OfficeFixtures.appoint(setup, "geai", Role.ADMINISTRATOR);
        merle = OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        handedOver = reset();
        OfficeFixtures.signIn(signedIn(handedOver));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void newcomerChoosesAPasswordAndSignsInWithItAlone() {
        assertThat(own.choose(OWN, OWN)).isEqualTo(new OwnPasswordOutcome.Chosen());

        assertThat(door.signIn("merle", handedOver, "192.0.2.7")).isEqualTo(new SignInOutcome.Refused());
        SignedInAgent agent = signedIn(OWN);
        assertThat(agent.isNewcomer()).isFalse();
        assertThat(agent.isAwaitingCode()).isTrue();
        assertThat(trail()).contains("AgentPasswordChosen {}").doesNotContain(OWN);
    }

    @Test
    void choosingEndsTheSessionThatChose() {
        SignedInAgent newcomer = signedIn(handedOver);
        assertThat(directory.mayStillWork(newcomer)).isTrue();

        own.choose(OWN, OWN);

        assertThat(directory.mayStillWork(newcomer)).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> own.choose(OWN, OWN));
    }

    @Test
    void whoeverHasChosenIsAskedForThatPasswordAndNotToldOfAnEndedRole() {
        SignedInAgent newcomer = signedIn(handedOver);
        own.choose(OWN, OWN);

        assertThat(directory.endOf(newcomer)).isEqualTo(DeskEnd.PASSWORD_CHOSEN);
        jdbc.sql("update agent set blocked = true where user_name = 'merle'").update();
        assertThat(directory.endOf(newcomer)).isEqualTo(DeskEnd.NOT_ENTITLED);
    }

    @Test
    void whomAnotherPasswordWasHandedOverIsNotToldThatOneWasChosen() {
        SignedInAgent newcomer = signedIn(handedOver);
        reset();

        assertThat(directory.endOf(newcomer)).isEqualTo(DeskEnd.NOT_ENTITLED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', EMPTY",
        "kurz genug, kurz genug, TOO_SHORT",
        "quatre chevaux bruns chantent, quatre chevaux bruns, NOT_REPEATED",
        "merlemerlemerlemerle, merlemerlemerlemerle, REPEATED"
    })
    void flawedPasswordIsNamedAndNothingIsChanged(String typed, String again, PasswordFlaw flaw) {
        assertThat(own.choose(typed, again)).isEqualTo(new OwnPasswordOutcome.Flawed(flaw));

        assertThat(signedIn(handedOver).isNewcomer()).isTrue();
    }

    @Test
    void passwordThatWasHandedOverIsNotChosen() {
        assertThat(own.choose(handedOver, handedOver)).isEqualTo(new OwnPasswordOutcome.Flawed(PasswordFlaw.UNCHANGED));
    }

    @Test
    void passwordThatWasHandedOverLapsesAfterSevenDays() {
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(own.choose("", "")).isEqualTo(new OwnPasswordOutcome.Flawed(PasswordFlaw.EMPTY));

        clock.advance(Duration.ofSeconds(1));

        assertThat(own.choose(OWN, OWN)).isEqualTo(new OwnPasswordOutcome.Lapsed());
        assertThat(trail()).doesNotContain("AgentPasswordChosen {}");
    }

    @Test
    void blockedNewcomerChoosesNothing() {
        jdbc.sql("update agent set blocked = true where user_name = 'merle'").update();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> own.choose(OWN, OWN));
    }

    @Test
    void whoHasAPasswordOfHisOwnChoosesNoneHere() {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> own.choose(OWN, OWN));
    }

    private String reset() {
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(geai, "geai", Role.ADMINISTRATOR));
        return staff.resetPassword(merle).clearText();
    }

    private SignedInAgent signedIn(String password) {
        SignInOutcome outcome = door.signIn("merle", password, "192.0.2.7");
        assertThat(outcome).isInstanceOf(SignInOutcome.SignedIn.class);
        return ((SignInOutcome.SignedIn) outcome).agent();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select concat(kind, ' ', details) from audit_event order by at, id")
                .query(String.class)
                .list();
    }
}
