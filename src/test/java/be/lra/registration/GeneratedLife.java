package be.lra.registration;

import be.lra.activation.GeneratedPairs;
import be.lra.generate.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of an invented registration, as far as it has come by the end. */
final class GeneratedLife {

    static final Duration TIMEBOX = Duration.ofMinutes(60); // domain.md 3, case.timebox

    private static final Duration GOOD_FOR = Duration.ofDays(14); // domain.md 3, pair.validity
    private static final List<RefusalReason> REFUSALS = List.of(RefusalReason.values());
    private static final List<RevocationReason> REVOCATIONS = List.of(RevocationReason.values());
    private static final int OPEN_VISIT = -1;

    private final Instant begun;
    private final Instant end;
    private final int lot;
    private final RegistrationState fate;
    private final @Nullable Instant issuedAt;
    private final Instant fateAt;
    private final @Nullable String reason;

    GeneratedLife(Chance chance, Instant begun, Instant end) {
        this(chance, begun, end, chance.below(100));
    }

    /** A visit under way. */
    static GeneratedLife open(Chance chance, Instant begun, Instant end) {
        return new GeneratedLife(chance, begun, end, OPEN_VISIT);
    }

    /** What somebody has to look at, so many days before the end. */
    enum Trouble {
        MAIL_REFUSED(83, 2),
        LAPSES_SOON(85, 12),
        BLOCKED(96, 3),
        STUCK(98, 4),
        SUSPECTED(85, 1);

        private final int lot;
        private final int daysBack;

        Trouble(int lot, int daysBack) {
            this.lot = lot;
            this.daysBack = daysBack;
        }

        int daysBack() {
            return daysBack;
        }
    }

    /** A letter that needs somebody at the end. */
    static GeneratedLife troubled(Chance chance, Trouble trouble, Instant begun, Instant end) {
        return new GeneratedLife(chance, begun, end, trouble.lot);
    }

    private GeneratedLife(Chance chance, Instant begun, Instant end, int lot) {
        this.begun = begun;
        this.end = end;
        this.lot = lot;
        this.fate = fate(lot);
        Instant issued = begun.plus(
                chance.percent(3)
                        ? chance.between(Duration.ofSeconds(95), Duration.ofSeconds(119)) // quicker than anybody looks
                        : chance.between(Duration.ofMinutes(2), Duration.ofMinutes(9)));
        this.issuedAt = fate == RegistrationState.REFUSED || isAbandoned() ? null : issued;
        this.fateAt = fateAt(chance, issued);
        this.reason = switch (fate) {
            case REFUSED -> chance.one(REFUSALS).name();
            case REVOKED -> chance.one(REVOCATIONS).name();
            default -> null;
        };
    }

    /**
     * Of hundred, 5 are refused, 1 is left unfinished, 77 are activated, 8 lapse, 3 are taken back, 2 are replaced; 2 are blocked
     * and 2 stop half-way at home before they lapse.
     */
    private static RegistrationState fate(int lot) {
        if (lot == OPEN_VISIT || lot == 5 || (lot >= 83 && lot < 91) || lot >= 96) {
            return RegistrationState.EXPIRED;
        }
        if (lot < 5) {
            return RegistrationState.REFUSED;
        }
        if (lot < 83) {
            return RegistrationState.ACTIVATED;
        }
        return lot < 94 ? RegistrationState.REVOKED : RegistrationState.REPLACED;
    }

    private Instant fateAt(Chance chance, Instant issued) {
        if (isAbandoned()) {
            return begun.plus(TIMEBOX).plusSeconds(chance.below(60));
        }
        return switch (fate) {
            case REFUSED -> issued;
            case EXPIRED -> issued.plus(GOOD_FOR).plusSeconds(chance.below(600));
            default ->
                issued.plus(chance.between(Duration.ofMinutes(30), Duration.ofDays(chance.percent(60) ? 2 : 12)));
        };
    }

    /** Whether nobody finished the visit, which may still be under way. */
    boolean isAbandoned() {
        return lot == OPEN_VISIT || lot == 5;
    }

    boolean isBlocked() {
        return lot == 96 || lot == 97;
    }

    /** Whether its holder typed the code and then went no further. */
    boolean isStuck() {
        return lot >= 98;
    }

    /** Whether no mail arrived, which is why nothing came of it. */
    boolean isMailRefused() {
        return lot == 83;
    }

    boolean hasCome(Instant at) {
        return at.isBefore(end);
    }

    /** When the holder did what brought the letter no further. */
    Instant halfWayAt() {
        return begun.plus(Duration.ofDays(1));
    }

    RegistrationState state() {
        if (hasCome(fateAt)) {
            return fate;
        }
        if (isAbandoned()) {
            return RegistrationState.DRAFT;
        }
        return isBlocked() && hasCome(halfWayAt()) ? RegistrationState.BLOCKED : RegistrationState.PENDING;
    }

    RegistrationState fate() {
        return fate;
    }

    boolean isActivated() {
        return state() == RegistrationState.ACTIVATED;
    }

    /** Whether it ended so long before the end. */
    boolean isOver(Duration retention) {
        return hasCome(fateAt) && fateAt.plus(retention).isBefore(end.minus(Duration.ofDays(1)));
    }

    Instant begun() {
        return begun;
    }

    Instant end() {
        return end;
    }

    Instant fateAt() {
        return fateAt;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant expiresAt() {
        return issuedAt == null ? null : issuedAt.plus(GOOD_FOR);
    }

    @Nullable
    Instant endedAt() {
        return hasCome(fateAt) ? fateAt : null;
    }

    @Nullable
    String endReason() {
        return hasCome(fateAt) ? reason : null;
    }

    Instant wipedAt(Duration retention) {
        return fateAt.plus(retention).plus(Duration.ofMinutes(90));
    }

    /** @param account and kind of key of one that was activated */
    GeneratedPairs.Course pair(@Nullable UUID account, String keyType) {
        Instant issued = Objects.requireNonNull(issuedAt);
        boolean isHalfWay = isStuck() && hasCome(halfWayAt());
        Instant opened = isActivated() ? fateAt.minusSeconds(300) : isHalfWay ? halfWayAt() : null;
        return new GeneratedPairs.Course(
                state().name(),
                issued,
                issued.plus(GOOD_FOR),
                opened,
                endedAt(),
                isBlocked() && hasCome(halfWayAt()) ? 5 : 0,
                reminders(issued),
                account,
                keyType);
    }

    /** Mails that reminded of it: seven and two days before its end (lra.activation.reminders). */
    private int reminders(Instant issued) {
        Instant until = hasCome(fateAt) ? fateAt : end;
        Instant expires = issued.plus(GOOD_FOR);
        boolean isNear = !expires.minus(Duration.ofDays(2)).isAfter(until.plus(Duration.ofHours(2)));
        return isNear ? 2 : expires.minus(Duration.ofDays(7)).isAfter(until.plus(Duration.ofHours(2))) ? 0 : 1;
    }
}
