package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.account.CodeOutcome;
import be.lra.account.DigitalKeyType;
import be.lra.account.KeyLink;
import be.lra.account.KeyLinks;
import be.lra.account.ProofOutcome;
import be.lra.account.TypedCredentials;
import be.lra.account.UserName;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.messaging.MessageKind;
import be.lra.persistence.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** SEC-01, SEC-02, SEC-03 and SEC-07 on the way from link to key. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ActivationDatabaseTest {

    private static final Ssin SAME_PERSON = new Ssin("85073003328"); // domain.md 5.4
    private static final Ssin OTHER_PERSON = new Ssin("75060898009"); // domain.md 5.4

    @Autowired
    Activations activations;

    @Autowired
    ActivationAtHome home;

    @Autowired
    PaperCodes paperCodes;

    @Autowired
    CredentialsAtHome credentials;

    @Autowired
    KeyLinks keyLinks;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    AutowireCapableBeanFactory spring;

    private final UUID registration = UUID.randomUUID();
    private ActivationFixtures desk;

    @BeforeEach
    void openTheDesk() {
        desk = (ActivationFixtures)
                spring.autowire(ActivationFixtures.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        sql.update("delete from throttle");
        sql.update("delete from one_time_code");
    }

    @Test
    void pairIsValidToTheEndOfTheFourteenthDayInBelgium() {
        IssuedPair issued = desk.issue(registration);

        assertThat(issued.expiresAt().atZone(ZoneId.of("Europe/Brussels")).toLocalDate())
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(activations.status(registration))
                .contains(new PairStatus(
                        PairState.PENDING,
                        5,
                        issued.expiresAt(),
                        Optional.of(clock.instant().plus(Duration.ofMinutes(10)))));
    }

    @Test
    void codeAndTokenRestNowhereInClear() {
        IssuedPair issued = desk.issue(registration);
        String token = desk.mailedToken(registration);

        String pairRow = sql.queryForMap("select * from activation_pair where registration = ?", registration)
                .toString();
        String linkRows = sql.queryForList("select * from activation_link").toString();
        assertThat(pairRow).doesNotContain(String.join("", issued.code().groups()));
        assertThat(linkRows).doesNotContain(token);
    }

    @Test
    void linkOpenedTwentyTimesByAScannerStillOpens() {
        desk.issue(registration);
        String token = desk.mailedToken(registration);

        for (int n = 0; n < 20; n++) {
            assertThat(home.open(token)).isPresent();
        }

        assertThat(auditKinds()).containsOnlyOnce("LinkOpened");
    }

    @Test
    void everyMailedTokenOfALivingPairOpensIt() {
        desk.issue(registration);
        String first = desk.mailedToken(registration);
        String afterUnclearDelivery = desk.mailedToken(registration);

        assertThat(home.open(first)).isEqualTo(home.open(afterUnclearDelivery)).isPresent();
    }

    @Test
    void unknownAndMalformedTokensOpenNothing() {
        assertThat(home.open("A".repeat(43))).isEmpty();
        assertThat(home.open("'; drop table activation_pair; --")).isEmpty();
        assertThat(home.open("")).isEmpty();
    }

    @Test
    void rightCodeIsAcceptedAndCostsNoAttempt() {
        IssuedPair issued = desk.issue(registration);
        ActivationCase opened = openLink();

        PaperCodeOutcome outcome = enter(opened, issued.code());

        assertThat(outcome).isEqualTo(new PaperCodeOutcome.Accepted(new ActivationCase(opened.pair(), 1)));
        assertThat(activations.status(registration).orElseThrow().attemptsLeft())
                .isEqualTo(5);
    }

    @Test
    void typingMistakeCostsNoAttempt() {
        IssuedPair issued = desk.issue(registration);
        List<String> mistyped = new ArrayList<>(issued.code().groups());
        mistyped.set(
                2,
                mistyped.get(2).charAt(0) == 'A'
                        ? "B" + mistyped.get(2).substring(1)
                        : "A" + mistyped.get(2).substring(1));

        PaperCodeOutcome outcome = paperCodes.enter(openLink(), mistyped, "192.0.2.1");

        assertThat(outcome).isEqualTo(new PaperCodeOutcome.Unreadable(new CodeReading.GroupsWrong(List.of(3))));
        assertThat(activations.status(registration).orElseThrow().attemptsLeft())
                .isEqualTo(5);
    }

    @Test
    void fiveWrongCodesBlockThePairForTheRightOneToo() {
        IssuedPair issued = desk.issue(registration);
        ActivationCase opened = openLink();

        for (int left = 4; left > 0; left--) {
            assertThat(enter(opened, foreignCode())).isEqualTo(new PaperCodeOutcome.Wrong(left));
        }
        assertThat(enter(opened, foreignCode())).isInstanceOf(PaperCodeOutcome.Closed.class);

        assertThat(enter(opened, issued.code())).isInstanceOf(PaperCodeOutcome.Closed.class);
        assertThat(activations.status(registration).orElseThrow().state()).isEqualTo(PairState.BLOCKED);
        assertThat(auditKinds()).containsOnlyOnce("CodeBlocked");
    }

    @Test
    void newLetterAfterABlockOpensTheWayAgainWithTheNewCodeOnly() {
        IssuedPair old = desk.issue(registration);
        ActivationCase opened = openLink();
        for (int n = 0; n < 5; n++) {
            enter(opened, foreignCode());
        }

        IssuedPair renewed = desk.issue(registration);
        ActivationCase reopened = openLink();

        assertThat(enter(reopened, old.code())).isEqualTo(new PaperCodeOutcome.Wrong(4));
        assertThat(enter(reopened, renewed.code())).isInstanceOf(PaperCodeOutcome.Accepted.class);
    }

    @Test
    void fiftyParallelWrongCodesCountAsFive() throws Exception {
        desk.issue(registration);
        ActivationCase opened = openLink();
        sql.update("delete from throttle");

        List<PaperCodeOutcome> outcomes =
                atOnce(50, n -> () -> paperCodes.enter(opened, foreignCode().groups(), "192.0.2." + n));

        assertThat(outcomes.stream().filter(PaperCodeOutcome.Wrong.class::isInstance))
                .hasSize(4);
        assertThat(outcomes.stream().filter(PaperCodeOutcome.Closed.class::isInstance))
                .hasSize(46);
        assertThat(sql.queryForObject(
                        "select attempts from activation_pair where id = ?", Integer.class, opened.pair()))
                .isEqualTo(5);
    }

    @Test
    void pairLapsesAtItsLastSecond() {
        IssuedPair issued = desk.issue(registration);
        ActivationCase opened = openLink();

        clock.set(issued.expiresAt().minusSeconds(1));
        assertThat(progress(opened).page()).isEqualTo(ActivationPage.CODE);
        clock.set(issued.expiresAt());

        assertThat(progress(opened).state()).isEqualTo(PairState.EXPIRED);
        assertThat(enter(opened, issued.code())).isInstanceOf(PaperCodeOutcome.Closed.class);
        assertThat(desk.compose(MessageKind.ACTIVATION_LINK, registration)).isEmpty();
    }

    @Test
    void revokedPairRefusesItsCode() {
        IssuedPair issued = desk.issue(registration);
        ActivationCase opened = openLink();

        desk.end(registration, PairEnd.REVOKED);

        assertThat(enter(opened, issued.code())).isInstanceOf(PaperCodeOutcome.Closed.class);
        assertThat(progress(opened).state()).isEqualTo(PairState.REVOKED);
    }

    @Test
    void secondLetterReplacesTheFirst() {
        IssuedPair first = desk.issue(registration);
        ActivationCase opened = openLink();

        desk.issue(registration);

        assertThat(progress(opened).state()).isEqualTo(PairState.REPLACED);
        assertThat(enter(opened, first.code())).isInstanceOf(PaperCodeOutcome.Closed.class);
    }

    @Test
    void progressSurvivesAChangeOfBrowserOnceTheCodeIsTypedThere() {
        IssuedPair issued = desk.issue(registration);
        ActivationCase atThePc = accepted(issued);
        home.chooseKey(atThePc, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.NL));

        ActivationCase onThePhone = accepted(issued);

        assertThat(progress(onThePhone).page()).isEqualTo(ActivationPage.CREDENTIALS);
        assertThat(progress(atThePc).page()).isEqualTo(ActivationPage.CODE);
        assertThat(home.chooseKey(atThePc, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR)))
                .isFalse();
    }

    @Test
    void linkAloneGivesNothingAfterTheCodeWasTyped() {
        accepted(desk.issue(registration));

        assertThat(progress(openLink()).page()).isEqualTo(ActivationPage.CODE);
    }

    @Test
    void wholeWayEndsWithAnActiveKey() {
        String email = ActivationFixtures.someEmail();
        ActivationCase browser = readyToConfirm(email, "anne.specimen");

        Optional<ProofOutcome> outcome = home.confirm(browser, desk.mailedCode(MessageKind.REGISTRATION_CODE));

        assertThat(outcome).containsInstanceOf(CodeOutcome.Accepted.class);
        assertThat(progress(browser).page()).isEqualTo(ActivationPage.DONE);
        assertThat(progress(new ActivationCase(browser.pair(), 0)).page()).isEqualTo(ActivationPage.CLOSED);
        assertThat(keyLinks.check(new EmailAddress(email), Optional.of(SAME_PERSON)))
                .isEqualTo(KeyLink.SAME_PERSON);
        assertThat(keyLinks.check(
                        new EmailAddress(email.toUpperCase(java.util.Locale.ROOT)), Optional.of(OTHER_PERSON)))
                .isEqualTo(KeyLink.ANOTHER_PERSON);
        assertThat(auditKinds()).contains("CodeAccepted", "KeyChosen", "CredentialsChosen", "KeyActivated");
    }

    @Test
    void registrationCodeLivesFiveMinutesFromSending() {
        ActivationCase browser = readyToConfirm(ActivationFixtures.someEmail(), "five.minutes");
        clock.advance(Duration.ofMinutes(3));
        String code = desk.mailedCode(MessageKind.REGISTRATION_CODE);

        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(home.confirm(browser, code)).containsInstanceOf(CodeOutcome.Expired.class);

        clock.advance(Duration.ofSeconds(-2));
        assertThat(home.confirm(browser, code)).containsInstanceOf(CodeOutcome.Accepted.class);
    }

    @Test
    void twoBrowsersConfirmingAtOnceMakeOneKey() throws Exception {
        ActivationCase browser = readyToConfirm(ActivationFixtures.someEmail(), "two.browsers");
        String code = desk.mailedCode(MessageKind.REGISTRATION_CODE);

        List<Optional<ProofOutcome>> outcomes = atOnce(2, n -> () -> home.confirm(browser, code));

        assertThat(outcomes.stream()
                        .filter(outcome -> outcome.isPresent() && outcome.get() instanceof CodeOutcome.Accepted))
                .hasSize(1);
        assertThat(keysOf("two.browsers")).isEqualTo(1);
    }

    @Test
    void twoBrowsersWithOneCodeLeaveOneHolder() throws Exception {
        IssuedPair issued = desk.issue(registration);
        ActivationCase opened = openLink();

        List<PaperCodeOutcome> outcomes =
                atOnce(2, n -> () -> paperCodes.enter(opened, issued.code().groups(), "192.0.2." + n));

        assertThat(outcomes.stream()
                        .map(outcome -> ((PaperCodeOutcome.Accepted) outcome).home())
                        .filter(holder -> progress(holder).codeProven()))
                .hasSize(1);
    }

    @Test
    void takenUserNameIsSaidAndNothingIsLost() {
        readyToConfirm(ActivationFixtures.someEmail(), "already.there");
        UUID other = UUID.randomUUID();
        IssuedPair issued = desk.issue(other);
        ActivationCase browser = accepted(issued, other);
        home.chooseKey(browser, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR));

        CredentialsOutcome outcome = choose(browser, "Already.There");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CredentialsOutcome.Refused.class,
                        refused -> assertThat(refused.why().userName()).contains(UserName.Problem.TAKEN));
        assertThat(choose(browser, "somebody.else")).isInstanceOf(CredentialsOutcome.Kept.class);
    }

    @Test
    void twoPeopleChoosingOneNameAtOnceLeaveOneOwnerAndNoTraceInTheLog(CapturedOutput log) throws Exception {
        List<ActivationCase> browsers = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            UUID visit = UUID.randomUUID();
            ActivationCase browser = accepted(desk.issue(visit), visit);
            home.chooseKey(browser, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR));
            browsers.add(browser);
        }

        List<CredentialsOutcome> outcomes = atOnce(2, n -> () -> choose(browsers.get(n), "same.instant"));

        assertThat(outcomes.stream().filter(CredentialsOutcome.Kept.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(CredentialsOutcome.Refused.class::isInstance))
                .hasSize(1);
        assertThat(log.getAll()).doesNotContain("same.instant");
    }

    @Test
    void userNameOfTheReplacedLetterIsFreeForItsHolder() {
        ActivationCase first = accepted(desk.issue(registration));
        home.chooseKey(first, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR));
        assertThat(choose(first, "replaced.letter")).isInstanceOf(CredentialsOutcome.Kept.class);

        ActivationCase second = accepted(desk.issue(registration));
        home.chooseKey(second, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR));

        assertThat(choose(second, "replaced.letter")).isInstanceOf(CredentialsOutcome.Kept.class);
    }

    @Test
    void twoActivationsOnOneAddressAtOnceLeaveOneWorkingKey() throws Exception {
        String shared = ActivationFixtures.someEmail();
        ActivationCase one = readyToConfirm(shared, "one.holder");
        String code = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        ActivationCase other = readyToConfirm(shared, "other.holder", UUID.randomUUID());
        String otherCode = desk.mailedCode(MessageKind.REGISTRATION_CODE);

        atOnce(
                2,
                n -> () -> Conflict.runAgain(() -> n == 0 ? home.confirm(one, code) : home.confirm(other, otherCode)));

        assertThat(List.of(keyState("one.holder"), keyState("other.holder")))
                .containsExactlyInAnyOrder("ACTIVE", "DISPLACED");
    }

    @Test
    void keysOnTheSameAddressEndOnlyWhenTheNewActivationCompletes() {
        String shared = ActivationFixtures.someEmail();
        home.confirm(readyToConfirm(shared, "first.holder"), desk.mailedCode(MessageKind.REGISTRATION_CODE));
        clock.advance(Duration.ofSeconds(1));
        UUID secondVisit = UUID.randomUUID();
        ActivationCase browser = readyToConfirm(shared, "second.holder", secondVisit);
        assertThat(keyState("first.holder")).isEqualTo("ACTIVE");

        home.confirm(browser, desk.mailedCode(MessageKind.REGISTRATION_CODE));

        assertThat(keyState("first.holder")).isEqualTo("DISPLACED");
        assertThat(keyState("second.holder")).isEqualTo("ACTIVE");
        assertThat(sql.queryForObject(
                        "select count(*) from outbox_message where kind = 'KEYS_DISPLACED'", Integer.class))
                .isPositive();
    }

    @Test
    void freshCodeVoidsTheOldOneButNotBeforeAMinute() {
        ActivationCase browser = readyToConfirm(ActivationFixtures.someEmail(), "resend.gap");
        String old = desk.mailedCode(MessageKind.REGISTRATION_CODE);
        assertThat(home.sendCodeAgain(browser)).containsInstanceOf(be.lra.account.CodeRequest.TooSoon.class);

        clock.advance(Duration.ofSeconds(60));
        assertThat(home.sendCodeAgain(browser)).containsInstanceOf(be.lra.account.CodeRequest.Sending.class);
        String renewed = desk.mailedCode(MessageKind.REGISTRATION_CODE);

        if (!old.equals(renewed)) {
            assertThat(home.confirm(browser, old)).contains(new CodeOutcome.Replaced(clock.instant()));
        }
        assertThat(home.confirm(browser, renewed)).containsInstanceOf(CodeOutcome.Accepted.class);
    }

    @Test
    void resentLinkVoidsTheEarlierOnesAndKeepsCodeAndEnd() {
        IssuedPair issued = desk.issue(registration);
        String first = desk.mailedToken(registration);
        String afterUnclearDelivery = desk.mailedToken(registration);
        clock.advance(Duration.ofMinutes(10));

        LinkResend outcome = desk.resend(registration);
        String second = desk.mailedToken(registration);

        assertThat(outcome).isEqualTo(new LinkResend.Resent(1));
        assertThat(home.open(first)).get().matches(OpenedLink::superseded);
        assertThat(home.open(afterUnclearDelivery)).get().matches(OpenedLink::superseded);
        assertThat(home.open(second)).get().matches(link -> !link.superseded());
        assertThat(activations.status(registration).orElseThrow().expiresAt()).isEqualTo(issued.expiresAt());
        assertThat(paperCodes.enter(
                        home.open(second).orElseThrow().home(), issued.code().groups(), "192.0.2.1"))
                .isInstanceOf(PaperCodeOutcome.Accepted.class);
    }

    @Test
    void linkIsNotResentWithinTenMinutesOfTheLastMail() {
        desk.issue(registration);
        Instant possible = clock.instant().plus(Duration.ofMinutes(10));
        clock.set(possible.minusSeconds(1));
        LinkResend tooSoon = desk.resend(registration);
        clock.set(possible);
        LinkResend resent = desk.resend(registration);
        clock.advance(Duration.ofMinutes(9));

        assertThat(tooSoon).isEqualTo(new LinkResend.TooSoon(possible));
        assertThat(resent).isEqualTo(new LinkResend.Resent(1));
        assertThat(desk.resend(registration)).isEqualTo(new LinkResend.TooSoon(possible.plus(Duration.ofMinutes(10))));
    }

    @Test
    void earlierLinkStaysGoodWhereTheNewOneIsRefused() {
        desk.issue(registration);
        String token = desk.mailedToken(registration);

        desk.resend(registration);

        assertThat(home.open(token)).get().matches(link -> !link.superseded());
    }

    @Test
    void linkIsResentThreeTimesForOneLetter() {
        desk.issue(registration);
        for (int number = 1; number <= 3; number++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(desk.resend(registration)).isEqualTo(new LinkResend.Resent(number));
        }
        clock.advance(Duration.ofMinutes(10));

        assertThat(desk.resend(registration)).isEqualTo(new LinkResend.UsedUp());
        assertThat(activations.status(registration).orElseThrow().resendFrom()).isEmpty();

        desk.issue(registration);
        clock.advance(Duration.ofMinutes(10));
        assertThat(desk.resend(registration)).isEqualTo(new LinkResend.Resent(1));
    }

    @Test
    void linkOfADeadPairIsNotResent() {
        desk.issue(registration);
        desk.end(registration, PairEnd.REVOKED);
        clock.advance(Duration.ofMinutes(10));
        UUID expired = UUID.randomUUID();
        desk.issue(expired);
        clock.advance(Duration.ofDays(15));

        assertThat(desk.resend(registration)).isEqualTo(new LinkResend.NotPending());
        assertThat(desk.resend(expired)).isEqualTo(new LinkResend.NotPending());
        assertThat(desk.resend(UUID.randomUUID())).isEqualTo(new LinkResend.NotPending());
        assertThat(activations.status(expired).orElseThrow().resendFrom()).isEmpty();
    }

    @Test
    void twoAgentsAskingAtOnceSendOneLink() throws Exception {
        desk.issue(registration);
        clock.advance(Duration.ofMinutes(10));

        List<LinkResend> outcomes = atOnce(2, n -> () -> desk.resend(registration));

        assertThat(outcomes).filteredOn(LinkResend.Resent.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(LinkResend.TooSoon.class::isInstance).hasSize(1);
    }

    @Test
    void oneAddressMayTypeTwentyCodesInTenMinutes() {
        desk.issue(registration);
        ActivationCase opened = openLink();
        for (int n = 0; n < 20; n++) {
            paperCodes.enter(opened, List.of(), "192.0.2.77");
        }

        assertThat(paperCodes.enter(opened, List.of(), "192.0.2.77")).isInstanceOf(PaperCodeOutcome.Wait.class);
        assertThat(paperCodes.enter(opened, List.of(), "192.0.2.78")).isInstanceOf(PaperCodeOutcome.Unreadable.class);
    }

    private ActivationCase readyToConfirm(String email, String userName) {
        return readyToConfirm(email, userName, registration);
    }

    private ActivationCase readyToConfirm(String email, String userName, UUID visit) {
        ActivationCase browser = accepted(desk.issue(visit, email), visit);
        assertThat(home.chooseKey(browser, new KeyChoice(DigitalKeyType.EMAIL_CODE, Language.FR)))
                .isTrue();
        assertThat(choose(browser, userName)).isInstanceOf(CredentialsOutcome.Kept.class);
        return browser;
    }

    private CredentialsOutcome choose(ActivationCase browser, String userName) {
        return credentials.choose(
                browser,
                new TypedCredentials(
                        userName, ActivationFixtures.PASSWORD, ActivationFixtures.PASSWORD, Optional.empty()));
    }

    private ActivationCase accepted(IssuedPair issued) {
        return accepted(issued, registration);
    }

    private ActivationCase accepted(IssuedPair issued, UUID visit) {
        ActivationCase opened = home.open(desk.mailedToken(visit)).orElseThrow().home();
        return ((PaperCodeOutcome.Accepted) enter(opened, issued.code())).home();
    }

    private ActivationCase openLink() {
        return home.open(desk.mailedToken(registration)).orElseThrow().home();
    }

    private PaperCodeOutcome enter(ActivationCase opened, ActivationCode code) {
        return paperCodes.enter(opened, code.groups(), "192.0.2.1");
    }

    private static ActivationCode foreignCode() {
        return ActivationCode.draw(new java.security.SecureRandom());
    }

    private ActivationProgress progress(ActivationCase browser) {
        return home.progress(browser).orElseThrow();
    }

    private List<@Nullable String> auditKinds() {
        return sql.queryForList(
                "select kind from audit_event where registration = ? or account in"
                        + " (select account from activation_pair where registration = ?)",
                String.class,
                registration,
                registration);
    }

    private int keysOf(String userName) {
        return Objects.requireNonNull(sql.queryForObject(
                "select count(*) from digital_key k join citizen_account a on a.id = k.account where a.user_name = ?",
                Integer.class,
                userName));
    }

    private String keyState(String userName) {
        return Objects.requireNonNull(sql.queryForObject(
                "select k.state from digital_key k join citizen_account a on a.id = k.account where a.user_name = ?",
                String.class,
                userName));
    }

    /** Runs calls on threads that start together. */
    private static <T> List<T> atOnce(int calls, java.util.function.IntFunction<Callable<T>> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int n = 0; n < calls; n++) {
                Callable<T> one = call.apply(n);
                futures.add(threads.submit(() -> {
                    start.await();
                    return one.call();
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
