package be.lra.readiness;

import be.lra.reader.CardReadings;
import be.lra.reader.ReaderStatus;
import be.lra.ui.LightState;
import be.lra.ui.StatusLight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether a card can be read at the agent's own desk. */
@Component
class ReaderLight implements StatusLight {

    private static final Duration PAUSE = Duration.ofSeconds(2); // bridges report every 2.5 s
    private static final Duration CLOCK_OFF = Duration.ofMinutes(1); // as lra.reader.clock-skew

    /** No card at all can be read; with any other trouble it is the card's, and the next one may be read. */
    private static final Set<String> NO_CARD_AT_ALL = Set.of(
            ReaderStatus.NOT_ENROLLED,
            ReaderStatus.BRIDGE_BLOCKED,
            ReaderStatus.BRIDGE_AWAY,
            "pcsc-away",
            "no-reader",
            "reader-silent",
            "server-away",
            "other");

    private final Watch<Map<UUID, ReaderStatus>> readers;
    private final Clock clock;

    ReaderLight(CardReadings readings, @Qualifier("applicationTaskExecutor") Executor background, Clock clock) {
        this.readers = new Watch<>(PAUSE, readings::statuses, background);
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String labelKey() {
        return "readiness.reader.light";
    }

    @Override
    public Optional<LightState> state() {
        Instant now = clock.instant();
        return AtTheDesk.current()
                .map(desk -> readers.look(now)
                        .map(all -> of(all.getOrDefault(desk, ReaderStatus.notEnrolled()), now))
                        .orElseGet(() -> LightState.unknown("readiness.reader.unknown.")));
    }

    static LightState of(ReaderStatus reader, Instant now) {
        Optional<String> problem = reader.problemAt(now);
        if (problem.isPresent()) {
            return trouble(problem.get());
        }
        if (!reader.readerPresent()) {
            return LightState.unknown("readiness.reader.starting.");
        }
        if (reader.clockOffset().abs().compareTo(CLOCK_OFF) > 0) {
            return LightState.attention(
                    "readiness.reader.clock.", reader.clockOffset().abs().toMinutes());
        }
        return LightState.ready(reader.cardPresent() ? "readiness.reader.card." : "readiness.reader.waiting.");
    }

    private static LightState trouble(String code) {
        String key = "reader.problem." + code + ".";
        return NO_CARD_AT_ALL.contains(code) ? LightState.down(key) : LightState.attention(key);
    }
}
