package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EarlierSeals;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Sealed;
import be.lra.persistence.Conflict;
import be.lra.totp.Totp;
import be.lra.totp.TotpSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The app on the phone: proposed, proven, asked; a code of it opens once. */
@DatabaseTest
class AuthenticatorAppsDatabaseTest {

    @Autowired
    AuthenticatorApps apps;

    @Autowired
    AccountOpening accounts;

    @Autowired
    AccountSweep sweep;

    @Autowired
    AccountProperties limits;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID account = UUID.randomUUID();

    @BeforeEach
    void openAnAccount() {
        var name = new UserName("anne." + UUID.randomUUID().toString().substring(0, 8));
        var person = new NewAccount(
                "Anne Specimen",
                new EmailAddress("specimen." + UUID.randomUUID() + "@example.org"),
                Optional.empty(),
                Language.FR,
                "Commune-Exemple",
                Optional.empty(),
                clock.instant().plus(Duration.ofDays(14)));
        account = inTransaction(() -> accounts.open(null, person, new Credentials(name, new PasswordHash("{none}"))))
                .orElseThrow();
        propose();
    }

    @Test
    void secretStaysTheSameUntilItIsBegunAnew() {
        TotpSecret shown = secret();

        propose();
        assertThat(secret().base32()).isEqualTo(shown.base32());

        proposeAnew();
        assertThat(secret().base32()).isNotEqualTo(shown.base32());
        assertThat(prove(codeOf(shown, 0))).isEqualTo(new AppCodeOutcome.Wrong());
    }

    @Test
    void secretRestsNowhereInClear() {
        TotpSecret shown = secret();

        String row = sql.queryForMap("select * from authenticator_app where account = ?", account)
                .toString();
        assertThat(row).doesNotContain(shown.base32());
        assertThat(row).doesNotContain(Base64.getEncoder().encodeToString(shown.bytes()));
    }

    @Test
    void sealedSecretOfOneAccountServesNoOther() {
        sql.update("update authenticator_app set id = ? where account = ?", UUID.randomUUID(), account);

        assertThatIllegalStateException()
                .isThrownBy(() -> apps.offer(account))
                .withMessageContaining("belongs to something else");
    }

    @Test
    void firstCodeProvesTheAppAndServesNotAgain() {
        TotpSecret secret = secret();

        UUID app = accepted(prove(codeOf(secret, 0)));

        assertThat(apps.offer(account)).isEmpty();
        assertThat(check(app, codeOf(secret, 0))).isEqualTo(new AppCodeOutcome.Used());
        clock.advance(Totp.STEP);
        assertThat(check(app, codeOf(secret, 0))).isEqualTo(new AppCodeOutcome.Accepted(app));
    }

    @Test
    void clockThatIsAStepOffIsGoodAndOneThatIsFurtherOffIsToldSo() {
        TotpSecret secret = secret();

        for (int step : List.of(-20, -2, 2, 20)) {
            assertThat(prove(codeOf(secret, step))).as("step %d", step).isEqualTo(new AppCodeOutcome.OtherTime());
        }
        for (int step : List.of(-21, 21)) {
            assertThat(prove(codeOf(secret, step))).as("step %d", step).isEqualTo(new AppCodeOutcome.Wrong());
        }
        assertThat(prove(codeOf(secret, -1))).isInstanceOf(AppCodeOutcome.Accepted.class);
    }

    @Test
    void codeOfTheNextStepIsGoodToo() {
        assertThat(prove(codeOf(secret(), 1))).isInstanceOf(AppCodeOutcome.Accepted.class);
    }

    @Test
    void whatIsNoCodeIsTold() {
        for (String typed : List.of("", "12345", "1234567", "abcdef", "9".repeat(500))) {
            assertThat(prove(typed)).isEqualTo(new AppCodeOutcome.NotACode());
        }
    }

    @Test
    void spacesAndHyphensDoNoHarm() {
        String code = codeOf(secret(), 0);

        assertThat(prove(" " + code.substring(0, 3) + "\u00a0" + code.substring(3, 5) + "-" + code.substring(5)))
                .isInstanceOf(AppCodeOutcome.Accepted.class);
    }

    @Test
    void secretProvesNothingOnceItsTimeHasPassed() {
        TotpSecret secret = secret();
        clock.advance(limits.appEnrolmentValidity());

        assertThat(prove(codeOf(secret, 0))).isEqualTo(new AppCodeOutcome.Expired());
        assertThat(apps.offer(account)).isEmpty();

        propose();
        assertThat(secret().base32()).isNotEqualTo(secret.base32());
    }

    @Test
    void secretThatNoAppTookOverIsForgottenAndAProvenOneStays() {
        UUID app = accepted(prove(codeOf(secret(), 0)));
        propose();
        clock.advance(limits.appEnrolmentValidity().plusSeconds(1));

        sweep.sweep();

        assertThat(sql.queryForList("select id from authenticator_app where account = ?", UUID.class, account))
                .containsExactly(app);
    }

    @Test
    void signInTellsALateCodeButNotThatAGuessWillBeRightLater() {
        TotpSecret secret = secret();
        UUID app = accepted(prove(codeOf(secret, 0)));
        clock.advance(Duration.ofHours(1));

        assertThat(check(app, codeOf(secret, -2))).isEqualTo(new AppCodeOutcome.OtherTime());
        assertThat(check(app, codeOf(secret, 2))).isEqualTo(new AppCodeOutcome.Wrong());
        assertThat(sql.queryForList(
                        "select kind from audit_event where account = ? and kind = 'AppCodeRefused'",
                        String.class,
                        account))
                .hasSize(2);
    }

    @Test
    void codeBeforeAnAcceptedOneServesNoMore() {
        TotpSecret secret = secret();
        UUID app = accepted(prove(codeOf(secret, 0)));
        clock.advance(Duration.ofHours(1));

        assertThat(check(app, codeOf(secret, 1))).isEqualTo(new AppCodeOutcome.Accepted(app));
        assertThat(check(app, codeOf(secret, 0))).isEqualTo(new AppCodeOutcome.Used());
        assertThat(check(app, codeOf(secret, -1))).isEqualTo(new AppCodeOutcome.Used());
    }

    @Test
    void ofFiftyUsesOfOneCodeAtOnceExactlyOnePasses() throws Exception {
        TotpSecret secret = secret();
        UUID app = accepted(prove(codeOf(secret, 0)));
        clock.advance(Duration.ofHours(1));
        String code = codeOf(secret, 0);

        List<AppCodeOutcome> outcomes = atOnce(50, () -> Conflict.runAgain(() -> check(app, code)));

        assertThat(outcomes).filteredOn(AppCodeOutcome::isAccepted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.equals(new AppCodeOutcome.Used()))
                .hasSize(49);
    }

    @Test
    void secretIsSealedAnewWithTheKeyInUseWhenItIsUsed() {
        TotpSecret secret = secret();
        UUID app = accepted(prove(codeOf(secret, 0)));
        clock.advance(Duration.ofHours(1));
        byte[] before =
                "test-key-test-key-test-key-test-key".getBytes(StandardCharsets.UTF_8); // as DatabaseTest sets it
        Sealed old = new EarlierSeals("test", before).seal("authenticator-app", app.toString(), secret.bytes());
        sql.update(
                "update authenticator_app set secret_sealed = ?, secret_key_id = ? where id = ?",
                old.text(),
                old.keyId(),
                app);

        assertThat(check(app, codeOf(secret, 0)).isAccepted()).isTrue();

        assertThat(sql.queryForObject("select secret_key_id from authenticator_app where id = ?", String.class, app))
                .startsWith("tink-");
        clock.advance(Duration.ofHours(1));
        assertThat(check(app, codeOf(secret, 0)).isAccepted()).isTrue();
    }

    private void propose() {
        inTransaction(() -> {
            apps.propose(account);
            return account;
        });
    }

    private void proposeAnew() {
        inTransaction(() -> {
            apps.proposeAnew(account);
            return account;
        });
    }

    private TotpSecret secret() {
        return apps.offer(account).orElseThrow().secret();
    }

    private String codeOf(TotpSecret secret, int stepsFromNow) {
        return Totp.code(secret, Totp.stepAt(clock.instant()) + stepsFromNow);
    }

    private AppCodeOutcome prove(String typed) {
        return inTransaction(() -> apps.prove(account, typed));
    }

    private AppCodeOutcome check(UUID app, String code) {
        return inTransaction(() -> apps.check(app, code));
    }

    private static UUID accepted(AppCodeOutcome outcome) {
        assertThat(outcome).isInstanceOf(AppCodeOutcome.Accepted.class);
        return ((AppCodeOutcome.Accepted) outcome).app();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static <T> List<T> atOnce(int calls, Supplier<T> call) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int n = 0; n < calls; n++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.get();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
