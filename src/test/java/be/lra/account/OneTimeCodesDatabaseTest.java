package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** SEC-03: the edges of codes sent by mail. */
@DatabaseTest
class OneTimeCodesDatabaseTest {

    @Autowired
    OneTimeCodes codes;

    @Autowired
    AccountOpening accounts;

    @Autowired
    AccountProperties limits;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID phone = UUID.randomUUID();
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
    }

    @ParameterizedTest
    @EnumSource
    void codeIsGoodUntilTheInstantOfItsEndAndNotAtIt(CodePurpose purpose) {
        UUID code = request(purpose);
        String digits = mail(code);
        Instant end = clock.instant().plus(limits.validity(purpose));

        clock.set(end);
        assertThat(codes.check(code, digits)).isEqualTo(new CodeOutcome.Expired());
        assertThat(codes.status(account, purpose).orElseThrow().usable()).isFalse();

        clock.set(end.minus(1, ChronoUnit.MICROS));
        assertThat(codes.status(account, purpose).orElseThrow().usable()).isTrue();
        assertThat(codes.check(code, digits)).isEqualTo(new CodeOutcome.Accepted());
    }

    @Test
    void loginCodeLivesTenMinutes() {
        assertThat(limits.validity(CodePurpose.LOGIN)).isEqualTo(Duration.ofMinutes(10)); // seed 004 §3.1
    }

    @ParameterizedTest
    @EnumSource
    void replacedCodeIsToldFromAWrongOneAndCostsNoAttempt(CodePurpose purpose) {
        UUID first = request(purpose);
        String old = mail(first);
        clock.advance(Duration.ofMinutes(2));
        UUID second = request(purpose);
        clock.advance(Duration.ofSeconds(3));
        String renewed = mailOtherThan(second, old);
        Instant sent = clock.instant();
        clock.advance(Duration.ofSeconds(20));

        assertThat(codes.check(first, old)).isEqualTo(new CodeOutcome.Replaced(sent));
        assertThat(codes.check(second, old)).isEqualTo(new CodeOutcome.Replaced(sent));

        assertThat(attempts(second)).isZero();
        assertThat(codes.check(second, renewed)).isEqualTo(new CodeOutcome.Accepted());
    }

    @Test
    void newestCodeOpensForABrowserThatAskedForAnOlderOne() {
        UUID first = request(CodePurpose.LOGIN);
        String old = mail(first);
        clock.advance(Duration.ofMinutes(2));
        String renewed = mailOtherThan(request(CodePurpose.LOGIN), old);

        assertThat(codes.check(first, renewed)).isEqualTo(new CodeOutcome.Accepted());
    }

    @Test
    void replacedCodeWhoseSuccessorIsStillWaitingForItsMailSaysSo() {
        UUID first = request(CodePurpose.LOGIN);
        String old = mail(first);
        clock.advance(Duration.ofMinutes(2));
        request(CodePurpose.LOGIN);

        assertThat(codes.check(first, old)).isEqualTo(new CodeOutcome.NotSentYet());
    }

    @Test
    void wrongDigitsStillCostAnAttemptWhereACodeWasReplaced() {
        String old = mail(request(CodePurpose.LOGIN));
        clock.advance(Duration.ofMinutes(2));
        UUID second = request(CodePurpose.LOGIN);
        String renewed = mailOtherThan(second, old);
        String wrong = java.util.stream.Stream.of("000000", "111111", "222222")
                .filter(digits -> !digits.equals(old) && !digits.equals(renewed))
                .findFirst()
                .orElseThrow();

        assertThat(codes.check(second, wrong)).isEqualTo(new CodeOutcome.Wrong(limits.codeAttempts() - 1));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGIN", "SMS_LOGIN"})
    void ofManyGuessesAtOnceFiveAreLookedAtAndTheRightCodeComesTooLate(CodePurpose purpose) throws Exception {
        UUID code = request(purpose);
        String digits = mail(code);
        Callable<CodeOutcome> guess =
                () -> Conflict.runAgain(() -> codes.check(code, digits.equals("000000") ? "111111" : "000000"));

        List<CodeOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<CodeOutcome> answer : threads.invokeAll(Collections.nCopies(500, guess))) {
                outcomes.add(answer.get());
            }
        }

        assertThat(outcomes).filteredOn(CodeOutcome.Wrong.class::isInstance).hasSize(limits.codeAttempts() - 1);
        assertThat(attempts(code)).isEqualTo(limits.codeAttempts());
        assertThat(codes.check(code, digits)).isEqualTo(new CodeOutcome.Blocked());
    }

    private UUID request(CodePurpose purpose) {
        CodeRequest request = switch (purpose) {
            case REGISTRATION, LOGIN, EMAIL_CHANGE -> codes.request(account, purpose);
            case SMS_REGISTRATION, SMS_LOGIN -> inTransaction(() -> codes.requestBySms(account, purpose, phone));
        };
        return ((CodeRequest.Sending) request).code();
    }

    private String mail(UUID code) {
        return inTransaction(() -> codes.mint(code, clock.instant()))
                .orElseThrow()
                .clearCode();
    }

    /** Two draws may be equal once in a million times; a test may not fail for that. */
    private String mailOtherThan(UUID code, String other) {
        String digits = mail(code);
        while (digits.equals(other)) {
            digits = mail(code);
        }
        return digits;
    }

    private int attempts(UUID code) {
        return Objects.requireNonNull(
                sql.queryForObject("select attempts from one_time_code where id = ?", Integer.class, code));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
