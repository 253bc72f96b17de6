package be.lra.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.identity.Language;
import be.lra.messaging.Backlog;
import be.lra.messaging.MailServerState;
import be.lra.reader.ReaderStatus;
import be.lra.registry.RegisterHealth;
import be.lra.registry.RegisterTrouble;
import be.lra.ui.LightState;
import be.lra.ui.LightState.Detail;
import be.lra.ui.LightState.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each light says of each state, and that it has words for it in four languages. */
class LightsTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");
    private static final Backlog NOTHING_WAITS = new Backlog(0, Optional.empty());

    @Test
    void deskThatNoBridgeServesSaysSo() {
        says(ReaderLight.of(ReaderStatus.notEnrolled(), NOW), Level.DOWN, "reader.problem.not-enrolled.");
    }

    @Test
    void silentBridgeIsAwayWithinFiveSeconds() {
        says(
                ReaderLight.of(bridge("", "Reader", false, Duration.ZERO), NOW.plusMillis(4_500)),
                Level.DOWN,
                "reader.problem.bridge-away.");
    }

    /** The screen looks every five seconds, and sees what was found when it looked before. */
    @Test
    void bridgeThatSpokeWhenItWasAskedAboutIsNotAwayByTheNextLook() {
        var clock = new MutableClock();
        var background = new ArrayDeque<Runnable>();
        var desk = new UUID(0, 1);
        var light =
                new ReaderLight(() -> Map.of(desk, bridge("", "Reader", false, Duration.ZERO)), background::add, clock);
        clock.set(NOW.plusSeconds(1));
        assertThat(light.at(desk).level()).isEqualTo(Level.UNKNOWN);
        background.forEach(Runnable::run);

        clock.advance(Duration.ofSeconds(5));

        assertThat(light.at(desk).level()).isEqualTo(Level.READY);
    }

    @Test
    void oneHeartbeatThatIsLostIsNoTrouble() {
        says(
                ReaderLight.of(bridge("", "Reader", false, Duration.ZERO), NOW.plusMillis(4_400)),
                Level.READY,
                "readiness.reader.waiting.");
    }

    @ParameterizedTest
    @CsvSource({
        "bridge-blocked, DOWN",
        "two-bridges, ATTENTION",
        "pcsc-away, DOWN",
        "no-reader, DOWN",
        "reader-silent, DOWN",
        "server-away, DOWN",
        "other, DOWN",
        "card-removed, ATTENTION",
        "card-unreadable, ATTENTION",
        "card-silent, ATTENTION",
        "card-malformed, ATTENTION",
        "not-a-belgian-card, ATTENTION",
        "reading-too-slow, ATTENTION",
        "two-cards, ATTENTION",
        "server-refused, ATTENTION",
    })
    void troubleOfOneCardLeavesTheReaderFitForTheNext(String problem, Level level) {
        says(
                ReaderLight.of(bridge(problem, "Reader", true, Duration.ZERO), NOW),
                level,
                "reader.problem." + problem + ".");
    }

    @Test
    void bridgeThatHasNotFoundItsReaderYetIsStarting() {
        says(ReaderLight.of(bridge("", "", false, Duration.ZERO), NOW), Level.UNKNOWN, "readiness.reader.starting.");
    }

    @Test
    void readerWithoutACardIsReady() {
        says(ReaderLight.of(bridge("", "Reader", false, Duration.ZERO), NOW), Level.READY, "readiness.reader.waiting.");
    }

    @Test
    void readerWithACardIsReady() {
        says(ReaderLight.of(bridge("", "Reader", true, Duration.ZERO), NOW), Level.READY, "readiness.reader.card.");
    }

    @Test
    void lightTellsReaderCardClockProgramAndLastCard() {
        var told = new ReaderStatus(
                Optional.of(NOW),
                true,
                "Example Reader 01",
                true,
                Optional.of(NOW),
                Optional.of("card-unreadable"),
                "1.4.2",
                Duration.ofSeconds(-9),
                Optional.of(NOW.minus(Duration.ofHours(1))));

        assertThat(ReaderLight.of(told, NOW).details())
                .containsExactly(
                        Detail.of("reader.fact.reader", "Example Reader 01"),
                        Detail.said("reader.fact.card", "reader.fact.card.in"),
                        Detail.said("reader.fact.clock", "reader.clock.fast.seconds", 9L),
                        Detail.of("readiness.reader.version", "1.4.2"),
                        Detail.of("reader.fact.read", "17.11.2026 09:40")); // Belgian winter time
    }

    /** What a silent program saw last says nothing of now; when that was, and which program it is, helps to find it. */
    @Test
    void lightOfASilentProgramTellsWhenItWasSeenLast() {
        ReaderStatus silent = bridge("", "Reader", true, Duration.ofSeconds(9));

        assertThat(ReaderLight.of(silent, NOW.plusSeconds(5)).details())
                .containsExactly(
                        Detail.of("reader.fact.seen", "17.11.2026 10:40"),
                        Detail.of("readiness.reader.version", "1.0"),
                        Detail.said("reader.fact.read", "reader.fact.read.never"));
    }

    @Test
    void nothingIsKnownOfADeskWithoutAProgram() {
        assertThat(ReaderLight.of(ReaderStatus.notEnrolled(), NOW).details()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-PT7M", "PT7M"})
    void wrongClockOfThePcIsTold(Duration offset) {
        LightState light = ReaderLight.of(bridge("", "Reader", false, offset), NOW);

        says(light, Level.ATTENTION, "readiness.reader.clock.");
        assertThat(light.facts()).containsExactly(7L);
    }

    @Test
    void clockThatIsAMinuteOffIsNoTrouble() {
        says(
                ReaderLight.of(bridge("", "Reader", false, Duration.ofMinutes(1)), NOW),
                Level.READY,
                "readiness.reader.waiting.");
    }

    @Test
    void mailIsReadyWhenTheServerAnswersAndNothingIsLate() {
        var fresh = new Backlog(3, Optional.of(NOW.minus(Duration.ofMinutes(2))));

        says(mail(MailServerState.ANSWERING, NOTHING_WAITS), Level.READY, "readiness.mail.ready.");
        says(mail(MailServerState.ANSWERING, fresh), Level.READY, "readiness.mail.ready.");
    }

    @Test
    void lateMailIsToldWithItsNumberAndTime() {
        var late = new Backlog(3, Optional.of(NOW.minus(Duration.ofMinutes(2)).minusSeconds(1)));

        LightState light = mail(MailServerState.ANSWERING, late);

        says(light, Level.ATTENTION, "readiness.mail.late.");
        assertThat(light.facts()).containsExactly(3, "10:37"); // Belgian winter time
    }

    @ParameterizedTest
    @CsvSource({"NOT_SET_UP, not-set-up", "AWAY, away", "NOT_ADMITTED, not-admitted"})
    void mailServerThatTakesNothingIsDown(MailServerState server, String state) {
        says(mail(server, NOTHING_WAITS), Level.DOWN, "readiness.mail." + state + ".");
    }

    @Test
    void whatIsNotKnownIsNotShownAsReady() {
        says(MailLight.of(Optional.empty(), Optional.of(NOTHING_WAITS), NOW), Level.UNKNOWN, "readiness.mail.unknown.");
        says(
                MailLight.of(Optional.of(MailServerState.ANSWERING), Optional.empty(), NOW),
                Level.UNKNOWN,
                "readiness.mail.unknown.");
        hasWords("readiness.reader.unknown.");
        hasWords("readiness.register.unknown.");
    }

    @Test
    void registerThatServesIsReady() {
        says(RegisterLight.of(new RegisterHealth.Serving()), Level.READY, "readiness.register.serving.");
    }

    @Test
    void registerThatIsDegradedNeedsAttention() {
        says(RegisterLight.of(new RegisterHealth.Degraded()), Level.ATTENTION, "readiness.register.degraded.");
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleOfTheRegisterIsTold(RegisterTrouble trouble) {
        says(
                RegisterLight.of(new RegisterHealth.Silent(trouble)),
                trouble == RegisterTrouble.BUSY ? Level.ATTENTION : Level.DOWN,
                "readiness.register." + trouble.code() + ".");
    }

    private static LightState mail(MailServerState server, Backlog backlog) {
        return MailLight.of(Optional.of(server), Optional.of(backlog), NOW);
    }

    private static ReaderStatus bridge(String problem, String reader, boolean card, Duration offset) {
        return new ReaderStatus(
                Optional.of(NOW),
                !reader.isEmpty(),
                reader,
                card,
                Optional.empty(),
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                "1.0",
                offset,
                Optional.empty());
    }

    private static void says(LightState light, Level level, String key) {
        assertThat(light.level()).isEqualTo(level);
        assertThat(light.key()).isEqualTo(key);
        hasWords(key);
    }

    private static void hasWords(String key) {
        for (Language language : Language.values()) {
            var bundle = ResourceBundle.getBundle(
                    "i18n/" + key.substring(0, key.indexOf('.')),
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.getLocale().getLanguage())
                    .isEqualTo(language.tag().toLowerCase(Locale.ROOT));
            assertThat(bundle.keySet()).contains(key + "what", key + "meaning", key + "next");
        }
    }
}
