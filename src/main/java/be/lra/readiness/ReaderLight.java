package be.lra.readiness;

import be.lra.reader.CardReadings;
import be.lra.reader.PcClock;
import be.lra.reader.ReaderStatus;
import be.lra.ui.DeskTimes;
import be.lra.ui.LightState;
import be.lra.ui.LightState.Detail;
import be.lra.ui.StatusLight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Whether a card can be read at the agent's own desk. */
@Component
class ReaderLight implements StatusLight {

    private static final Duration PAUSE = Duration.ofSeconds(2); // bridges report every 2 s
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

    private final Watch<Map<UUID, LightState>> lights;
    private final Clock clock;

    @Autowired
    ReaderLight(CardReadings readings, @Qualifier("applicationTaskExecutor") Executor background, Clock clock) {
        this(readings::statuses, background, clock);
    }

    /** @param statuses of all desks that have a reader program */
    ReaderLight(Supplier<Map<UUID, ReaderStatus>> statuses, Executor background, Clock clock) {
        this.lights = new Watch<>(PAUSE, () -> judge(statuses.get(), clock.instant()), background);
        this.clock = clock;
    }

    /** At once: a screen looks again after seconds, and by then every program would seem silent since it was asked about. */
    private static Map<UUID, LightState> judge(Map<UUID, ReaderStatus> readers, Instant now) {
        return readers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, reader -> of(reader.getValue(), now)));
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
        return AtTheDesk.current().map(this::at);
    }

    LightState at(UUID desk) {
        Instant now = clock.instant();
        return lights.look(now)
                .map(known -> known.getOrDefault(desk, of(ReaderStatus.notEnrolled(), now)))
                .orElseGet(() -> LightState.unknown("readiness.reader.unknown."));
    }

    static LightState of(ReaderStatus reader, Instant now) {
        return light(reader, now).with(details(reader, now));
    }

    /** What is worth telling an administrator; of a reader program that never spoke nothing is known. */
    private static List<Detail> details(ReaderStatus reader, Instant now) {
        if (reader.bridgeSeenAt().isEmpty()) {
            return List.of();
        }
        var details = new ArrayList<Detail>();
        if (reader.isConnectedAt(now)) {
            var clock = new PcClock(reader.clockOffset());
            details.add(Detail.of("reader.fact.reader", reader.readerName()));
            details.add(Detail.said("reader.fact.card", "reader.fact.card." + (reader.cardPresent() ? "in" : "none")));
            details.add(Detail.said("reader.fact.clock", clock.key(), clock.off()));
        } else {
            details.add(Detail.of("reader.fact.seen", time(reader.bridgeSeenAt().get())));
        }
        details.add(Detail.of("readiness.reader.version", reader.bridgeVersion()));
        details.add(reader.lastReadAt()
                .map(read -> Detail.of("reader.fact.read", time(read)))
                .orElseGet(() -> Detail.said("reader.fact.read", "reader.fact.read.never")));
        return details;
    }

    private static String time(Instant at) {
        return DeskTimes.day(at) + " " + DeskTimes.time(at);
    }

    private static LightState light(ReaderStatus reader, Instant now) {
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
