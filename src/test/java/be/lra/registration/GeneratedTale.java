package be.lra.registration;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.GeneratedEvents;
import be.lra.audit.GeneratedEvents.About;
import be.lra.generate.Chance;
import be.lra.identity.FaceToFace.Attestation;
import be.lra.identity.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events of an invented life, as far as it has come. */
final class GeneratedTale {

    private static final Actor MAIL = new Actor.Machine("mail-delivery");
    private static final Actor SWEEP = new Actor.Machine("registration-sweep");
    private static final Actor RETENTION = new Actor.Machine("retention");
    private static final Actor SOMEBODY = new Actor.Citizen(null);
    private static final Set<String> ATTESTED =
            Arrays.stream(Attestation.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final GeneratedEvents trail;
    private final Chance chance;
    private final GeneratedLife life;
    private final Actor.Agent seat;
    private final String address;
    private final String home;
    private final About visit;

    GeneratedTale(
            GeneratedEvents trail, Chance chance, GeneratedLife life, Actor.Agent seat, String address, About visit) {
        this.trail = trail;
        this.chance = chance;
        this.life = life;
        this.seat = seat;
        this.address = address;
        this.home = "198.51." + chance.below(200) + ".0/24"; // a network, as the trail keeps it of citizens
        this.visit = visit;
    }

    /**
     * What happened at the desk.
     *
     * @param steps how many of the steps a visit that was not finished has come through: 0 to 4
     */
    void atTheDesk(GeneratedDocument document, int steps) {
        Instant begun = life.begun();
        atTheDesk(begun, new AuditEvent.RegistrationStarted(document.means().code()));
        boolean isLeft = life.isAbandoned();
        if (!isLeft || steps > 0) {
            tell(begun.plusSeconds(8), document.read(), reader(document), address);
            document.correction()
                    .ifPresent(made -> atTheDesk(
                            begun.plusSeconds(14),
                            new AuditEvent.DocumentCorrected(
                                    Recognition.names(made.fields()),
                                    made.motive().name())));
        }
        if (!isLeft || steps > 1) {
            atTheDesk(begun.plusSeconds(20), new AuditEvent.RegisterConsulted("consult", "registration", "found", 1));
        }
        if (life.fate() == RegistrationState.REFUSED) {
            return;
        }
        if (!isLeft || steps > 2) {
            DocumentCheck looked = document.checklist();
            atTheDesk(begun.plusSeconds(55), new AuditEvent.DocumentLookedAt(looked.checklist(), looked.outcomes()));
            atTheDesk(begun.plusSeconds(60), new AuditEvent.IdentityAttested(ATTESTED));
        }
        if (!isLeft || steps > 3) {
            atTheDesk(begun.plusSeconds(80), new AuditEvent.EmailConfirmed());
        }
    }

    private Actor reader(GeneratedDocument document) {
        return document.means() == Means.CARD
                ? new Actor.Bridge(seat.office(), Objects.requireNonNull(seat.desk()))
                : seat;
    }

    /** Letter and mail. */
    void issued() {
        Instant issued = Objects.requireNonNull(life.issuedAt());
        atTheDesk(issued, new AuditEvent.RegistrationIssued(Objects.requireNonNull(life.expiresAt())));
        tell(
                issued.plusSeconds(1),
                life.isMailRefused()
                        ? new AuditEvent.MessageFailed("ACTIVATION_LINK", 1, "smtp-550", false)
                        : new AuditEvent.MessageAccepted("ACTIVATION_LINK", 1),
                MAIL,
                null);
        atTheDesk(issued.plusSeconds(4), new AuditEvent.LetterOpened());
        if (chance.percent(8)) {
            atTheDesk(issued.plus(Duration.ofHours(3)), new AuditEvent.FileOpened());
        }
    }

    /** What its holder did at home before it ended. */
    void atHome() {
        if (life.isBlocked()) {
            tell(life.halfWayAt().minusSeconds(40), new AuditEvent.CodeWrong(1), SOMEBODY, home);
            tell(life.halfWayAt(), new AuditEvent.CodeBlocked(), SOMEBODY, home);
        }
        if (life.isStuck()) {
            tell(life.halfWayAt(), new AuditEvent.LinkOpened(), SOMEBODY, home);
            tell(life.halfWayAt().plusSeconds(90), new AuditEvent.CodeAccepted(), SOMEBODY, home);
        }
    }

    /** The way to the key. */
    void activated(About account, String keyType, Language language) {
        Instant at = life.fateAt();
        tell(at.minusSeconds(300), new AuditEvent.LinkOpened(), SOMEBODY, home);
        if (chance.percent(12)) {
            tell(at.minusSeconds(260), new AuditEvent.CodeWrong(4), SOMEBODY, home);
        }
        tell(at.minusSeconds(200), new AuditEvent.CodeAccepted(), SOMEBODY, home);
        tell(at.minusSeconds(140), new AuditEvent.KeyChosen(keyType, language.name(), "1"), SOMEBODY, home);
        tell(at.minusSeconds(90), new AuditEvent.CredentialsChosen(), SOMEBODY, home);
        var holder = new Actor.Citizen(account.account());
        trail.add(chance, at.minusNanos(2_000), new AuditEvent.KeyActivated(keyType), holder, account, home);
        trail.add(chance, at, new AuditEvent.RegistrationActivated(), holder, account, home);
    }

    /** Any other end. */
    void ended() {
        String reason = String.valueOf(life.endReason());
        switch (life.fate()) {
            case REFUSED -> atTheDesk(life.fateAt(), new AuditEvent.RegistrationRefused(reason));
            case REVOKED -> atTheDesk(life.fateAt(), new AuditEvent.RegistrationRevoked(reason));
            case REPLACED -> atTheDesk(life.fateAt(), new AuditEvent.RegistrationReplaced());
            default ->
                tell(
                        life.fateAt(),
                        life.isAbandoned()
                                ? new AuditEvent.RegistrationAbandoned()
                                : new AuditEvent.RegistrationExpired(),
                        SWEEP,
                        null);
        }
    }

    void wiped(Duration retention) {
        tell(life.wipedAt(retention), new AuditEvent.RegistrationWiped(), RETENTION, null);
    }

    void atTheDesk(Instant at, AuditEvent event) {
        tell(at, event, seat, address);
    }

    /** By a colleague at the same desk. */
    void atTheDesk(Instant at, AuditEvent event, UUID colleague) {
        tell(at, event, new Actor.Agent(colleague, seat.office(), seat.desk()), address);
    }

    Actor.Agent seat() {
        return seat;
    }

    private void tell(Instant at, AuditEvent event, Actor actor, @Nullable String source) {
        if (life.hasCome(at)) {
            trail.add(chance, at, event, actor, visit, source);
        }
    }
}
