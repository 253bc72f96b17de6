package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.HashingBusy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** SEC-05: who tries learns nothing from a refusal. */
@DatabaseTest
class AgentSignInDatabaseTest {

    private static final int RUSH = 200; // more than are allowed to wait

    private static final String HERE = "192.0.2.7"; // RFC 5737 §3: for documentation

    @Autowired
    AgentSignIn door;

    @Autowired
    PasswordEncoder citizensPasswords;

    @Autowired
    OfficeSetup setup;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID pic = UUID.randomUUID();

    @BeforeEach
    void furnish() {
        OfficeFixtures.furnish(setup, jdbc);
        OfficeFixtures.appoint(setup, "merle", Role.AGENT);
        pic = OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
    }

    @Test
    void rightPasswordLeadsToTheCodeAndIsWrittenDown() {
        var outcome = door.signIn(" Pic ", OfficeFixtures.PASSWORD, HERE);

        assertThat(outcome).isInstanceOfSatisfying(SignInOutcome.SignedIn.class, signedIn -> {
            assertThat(signedIn.agent().agentId()).isEqualTo(pic);
            assertThat(signedIn.agent().isAwaitingCode()).isTrue();
            assertThat(signedIn.agent().roles()).isEmpty();
            assertThat(signedIn.agent().desk()).isNull();
        });
        assertThat(kinds()).isEqualTo("AgentPasswordAccepted");
    }

    @Test
    void wrongPasswordAndUnknownNameGetTheSameAnswer() {
        var wrong = door.signIn("pic", "wrong", HERE);
        var unknown = door.signIn("nobody", "wrong", HERE);

        assertThat(wrong).isEqualTo(unknown).isEqualTo(new SignInOutcome.Refused());
    }

    @Test
    void sixthAttemptWaitsForKnownAndUnknownNamesAlike() {
        for (int attempt = 0; attempt < 5; attempt++) {
            door.signIn("pic", "wrong", HERE);
            door.signIn("nobody", "wrong", HERE);
        }

        var known = door.signIn("pic", OfficeFixtures.PASSWORD, HERE);
        var unknown = door.signIn("nobody", "wrong", HERE);

        var wait = new SignInOutcome.TooMany(clock.instant().plus(Duration.ofSeconds(60)));
        assertThat(known).isEqualTo(wait);
        assertThat(unknown).isEqualTo(wait);
    }

    @Test
    void afterTheWaitTheRightPasswordAdmits() {
        for (int attempt = 0; attempt < 5; attempt++) {
            door.signIn("pic", "wrong", HERE);
        }
        clock.advance(Duration.ofSeconds(61));

        assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, HERE)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void strangerElsewhereCannotLockAnAgentOut() {
        for (int attempt = 0; attempt < 6; attempt++) {
            door.signIn("pic", "wrong", "198.51.100.9");
        }

        assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, HERE)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void agentsBehindOneAddressDoNotMakeEachOtherWait() {
        for (int agent = 0; agent < 25; agent++) {
            assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, HERE)).isInstanceOf(SignInOutcome.SignedIn.class);
        }
    }

    @Test
    void twentyFirstWrongAttemptOfAnAddressWaitsWhateverTheName() {
        for (int name = 0; name < 20; name++) {
            door.signIn("nobody" + name, "wrong", HERE);
        }

        assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, HERE)).isInstanceOf(SignInOutcome.TooMany.class);
    }

    @Test
    void addressesOfOneIpv6NetworkShareTheirAttempts() {
        for (int host = 0; host < 20; host++) {
            door.signIn("nobody" + host, "wrong", "2001:db8:1:2::" + host); // RFC 3849: for documentation
        }

        assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, "2001:db8:1:2:ffff::1"))
                .isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, "2001:db8:1:3::1"))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void rushAtHomeKeepsNoAgentWaitingForAHash() throws InterruptedException {
        var over = new AtomicBoolean();
        List<Thread> rush = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> hashUntil(over)))
                .limit(RUSH)
                .toList();
        rush.forEach(Thread::start);
        try {
            for (int agent = 0; agent < 5; agent++) {
                assertThat(door.signIn("pic", OfficeFixtures.PASSWORD, HERE))
                        .isInstanceOf(SignInOutcome.SignedIn.class);
            }
        } finally {
            over.set(true);
            for (Thread citizen : rush) {
                citizen.join();
            }
        }
    }

    private void hashUntil(AtomicBoolean over) {
        while (!over.get()) {
            try {
                citizensPasswords.encode("a password of somebody at home");
            } catch (HashingBusy e) {
                Thread.onSpinWait(); // turned away: tries again at once
            }
        }
    }

    @Test
    void waitIsWrittenDownOnceHoweverOftenSomebodyKnocks() {
        for (int attempt = 0; attempt < 12; attempt++) {
            door.signIn("pic", "wrong", HERE);
        }

        assertThat(kinds().split(",")).hasSize(6);
    }

    @Test
    void inputTooLongToBeAPasswordIsCountedLikeAnyOther() {
        for (int attempt = 0; attempt < 30; attempt++) {
            door.signIn("pic", "x".repeat(300), HERE);
        }

        assertThat(kinds().split(",")).hasSize(6);
        assertThat(door.signIn("merle", OfficeFixtures.PASSWORD, HERE)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    private String kinds() {
        return String.join(
                ",",
                jdbc.sql("select kind from audit_event order by at, id")
                        .query(String.class)
                        .list());
    }
}
