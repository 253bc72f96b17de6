package be.lra.registration;

import be.lra.activation.GeneratedPairs;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.GeneratedEvents;
import be.lra.audit.GeneratedEvents.About;
import be.lra.generate.Chance;
import be.lra.identity.FaceToFace.Attestation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of an invented registration, as far as it has come by the end. */
final class GeneratedLife {

    private static final Duration GOOD_FOR = Duration.ofDays(14); // domain.md 3, pair.validity
    private static final List<RefusalReason> REFUSALS = List.of(RefusalReason.values());
    private static final List<RevocationReason> REVOCATIONS = List.of(RevocationReason.values());
    private static final Set<String> ATTESTED =
            Arrays.stream(Attestation.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Chance chance;
    private final Instant begun;
    private final Instant end;
    private final RegistrationState fate;
    private final @Nullable Instant issuedAt;
    private final Instant fateAt;
    private final @Nullable String reason;
    private final boolean isBlocked;

    GeneratedLife(Chance chance, Instant begun, Instant end) {
        this.chance = chance;
        this.begun = begun;
        this.end = end;
        int lot = chance.below(100);
        this.fate = fate(lot);
        this.isBlocked = lot >= 96 && lot < 98;
        boolean refused = fate == RegistrationState.REFUSED;
        Instant issued = begun.plus(chance.between(Duration.ofMinutes(2), Duration.ofMinutes(9)));
        this.issuedAt = refused ? null : issued;
        this.fateAt = issued.plus(refused ? Duration.ZERO : lasts());
        this.reason = switch (fate) {
            case REFUSED -> chance.one(REFUSALS).name();
            case REVOKED -> chance.one(REVOCATIONS).name();
            default -> null;
        };
    }

    /** Of hundred, 6 are refused, 77 activated, 8 lapse, 3 are taken back, 2 are replaced; 2 are blocked and then lapse. */
    private static RegistrationState fate(int lot) {
        if (lot < 6) {
            return RegistrationState.REFUSED;
        }
        if (lot < 83) {
            return RegistrationState.ACTIVATED;
        }
        if (lot < 91 || lot >= 96) {
            return RegistrationState.EXPIRED;
        }
        return lot < 94 ? RegistrationState.REVOKED : RegistrationState.REPLACED;
    }

    private Duration lasts() {
        return fate == RegistrationState.EXPIRED
                ? GOOD_FOR.plusMinutes(chance.below(10))
                : chance.between(Duration.ofMinutes(30), Duration.ofDays(chance.percent(60) ? 2 : 12));
    }

    private boolean hasCome(Instant at) {
        return at.isBefore(end);
    }

    private Instant blockedAt() {
        return begun.plus(Duration.ofDays(1));
    }

    RegistrationState state() {
        if (hasCome(fateAt)) {
            return fate;
        }
        return isBlocked && hasCome(blockedAt()) ? RegistrationState.BLOCKED : RegistrationState.PENDING;
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

    GeneratedPairs.Course pair() {
        return new GeneratedPairs.Course(
                state().name(),
                java.util.Objects.requireNonNull(issuedAt),
                issuedAt.plus(GOOD_FOR),
                endedAt(),
                isActivated());
    }

    // What is told of it

    void tell(GeneratedEvents trail, Actor.Agent seat, About about, String address, boolean isWiped) {
        var teller = new Teller(trail, about);
        var bridge = new Actor.Bridge(seat.office(), java.util.Objects.requireNonNull(seat.desk()));
        var early = new About(about.registration(), null, about.person(), about.office());
        var visit = new Teller(trail, early);
        visit.tell(begun, new AuditEvent.RegistrationStarted("card"), seat, address);
        visit.tell(begun.plusSeconds(8), new AuditEvent.CardRead(1, Map.of("complete", "PASSED")), bridge, address);
        visit.tell(
                begun.plusSeconds(20),
                new AuditEvent.RegisterConsulted("consult", "registration", "found", 1),
                seat,
                address);
        if (fate == RegistrationState.REFUSED) {
            visit.tell(fateAt, new AuditEvent.RegistrationRefused(String.valueOf(reason)), seat, address);
            return;
        }
        Instant issued = java.util.Objects.requireNonNull(issuedAt);
        visit.tell(begun.plusSeconds(60), new AuditEvent.IdentityAttested(ATTESTED), seat, address);
        visit.tell(issued, new AuditEvent.RegistrationIssued(issued.plus(GOOD_FOR)), seat, address);
        visit.tell(issued.plusSeconds(1), new AuditEvent.MessageAccepted("ACTIVATION_LINK", 1), MAIL, null);
        visit.tell(issued.plusSeconds(4), new AuditEvent.LetterOpened(), seat, address);
        if (chance.percent(8)) {
            visit.tell(issued.plus(Duration.ofHours(3)), new AuditEvent.FileOpened(), seat, address);
        }
        tellEnd(teller, visit, seat, address);
        if (isWiped) {
            visit.tell(wipedAt(Duration.ofDays(30)), new AuditEvent.RegistrationWiped(), RETENTION, null);
        }
    }

    private void tellEnd(Teller teller, Teller visit, Actor.Agent seat, String address) {
        String home = "198.51." + chance.below(200) + ".0/24"; // a network, as the trail keeps it of citizens
        var citizen = new Actor.Citizen(null);
        if (isBlocked) {
            visit.tell(blockedAt().minusSeconds(40), new AuditEvent.CodeWrong(1), citizen, home);
            visit.tell(blockedAt(), new AuditEvent.CodeBlocked(), citizen, home);
        }
        switch (fate) {
            case ACTIVATED -> {
                visit.tell(fateAt.minusSeconds(300), new AuditEvent.LinkOpened(), citizen, home);
                if (chance.percent(12)) {
                    visit.tell(fateAt.minusSeconds(260), new AuditEvent.CodeWrong(4), citizen, home);
                }
                visit.tell(fateAt.minusSeconds(200), new AuditEvent.CodeAccepted(), citizen, home);
                var holder = new Actor.Citizen(teller.about().account());
                teller.tell(fateAt.minusNanos(2_000), new AuditEvent.KeyActivated("EMAIL_CODE"), holder, home);
                teller.tell(fateAt, new AuditEvent.RegistrationActivated(), holder, home);
            }
            case EXPIRED -> visit.tell(fateAt, new AuditEvent.RegistrationExpired(), SWEEP, null);
            case REVOKED ->
                visit.tell(fateAt, new AuditEvent.RegistrationRevoked(String.valueOf(reason)), seat, address);
            default -> visit.tell(fateAt, new AuditEvent.RegistrationReplaced(), seat, address);
        }
    }

    private static final Actor MAIL = new Actor.Machine("mail-delivery");
    private static final Actor SWEEP = new Actor.Machine("registration-sweep");
    private static final Actor RETENTION = new Actor.Machine("retention");

    /** Tells what has come by the end. */
    private final class Teller {
        private final GeneratedEvents trail;
        private final About about;

        Teller(GeneratedEvents trail, About about) {
            this.trail = trail;
            this.about = about;
        }

        About about() {
            return about;
        }

        void tell(Instant at, AuditEvent event, Actor actor, @Nullable String source) {
            if (hasCome(at)) {
                trail.add(chance, at, event, actor, about, source);
            }
        }
    }
}
