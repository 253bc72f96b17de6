package be.lra.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far the trail can be trusted; asked of the database at most every twenty seconds, however many look. */
@Service
public class TrailIntegrity {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofMinutes(10); // it is sealed every minute, unless set otherwise

    private final LogRecords records;
    private final TrailChecks checks;
    private final LogSealer sealer;
    private final SealProperties settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    TrailIntegrity(LogRecords records, TrailChecks checks, LogSealer sealer, SealProperties settings, Clock clock) {
        this.records = records;
        this.checks = checks;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(Integrity what, Instant at) {}

    /** As it stood a moment ago. */
    public Integrity look() {
        Instant now = clock.instant();
        Known before = known;
        if (before != null && now.isBefore(before.at().plus(KNOWN_FOR)) && !now.isBefore(before.at())) {
            return before.what();
        }
        Integrity found = now(now);
        known = new Known(found, now);
        return found;
    }

    private Integrity now(Instant now) {
        if (settings.logKey().isEmpty()) {
            return new Integrity.NotSealed();
        }
        Optional<TrailChecks.Check> check = checks.last();
        Optional<Integrity> wrong = check.filter(last -> !last.isMarkUnread())
                .flatMap(last -> last.wrong().map(position -> new Integrity.Wrong(position, last.endedAt())));
        return wrong.or(this::stopped)
                .or(() -> late(now))
                .or(() -> check.flatMap(this::unread))
                .or(this::superseded)
                .orElseGet(() -> whole(check, now));
    }

    /** Until the event was sealed: who seals it knows the key. */
    private Optional<Integrity> unread(TrailChecks.Check check) {
        return check.wrong()
                .filter(position -> check.isMarkUnread() && records.head().size() <= position)
                .map(position -> new Integrity.MarkUnread(position, check.endedAt()));
    }

    private Optional<Integrity> stopped() {
        return switch (sealer.last()) {
            case SealOutcome.UnknownMarkKey(UUID event, String key) ->
                Optional.of(new Integrity.UnknownMarkKey(event, key));
            case SealOutcome.Broken(long number) -> Optional.of(new Integrity.Stopped(number));
            case SealOutcome.Refused(UUID event) -> Optional.of(new Integrity.Refused(event));
            case SealOutcome.Sealed _,
                    SealOutcome.NothingNew _,
                    SealOutcome.AnotherNode _,
                    SealOutcome.Superseded _,
                    SealOutcome.NotSetUp _ -> Optional.empty();
        };
    }

    /** Less than late: the others seal. */
    private Optional<Integrity> superseded() {
        return sealer.last() instanceof SealOutcome.Superseded(long number)
                ? Optional.of(new Integrity.Superseded(number))
                : Optional.empty();
    }

    private Optional<Integrity> late(Instant now) {
        return records.oldestUnsealed(records.head().wholeBefore())
                .filter(since -> since.plus(LATE).isBefore(now))
                .map(Integrity.Late::new);
    }

    private Integrity whole(Optional<TrailChecks.Check> check, Instant now) {
        LogHead head = records.head();
        return check.filter(last -> last.endedAt().plus(TrailCheck.LONGEST).isAfter(now))
                .<Integrity>map(last -> new Integrity.Whole(head.size(), head.madeAt(), last.endedAt()))
                .orElseGet(() -> new Integrity.Unchecked(check.map(TrailChecks.Check::endedAt)));
    }
}
