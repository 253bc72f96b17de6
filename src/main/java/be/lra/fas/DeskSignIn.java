package be.lra.fas;

import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.office.FederalDoor;
import be.lra.office.FederalErrand;
import be.lra.office.FederalOutcome;
import be.lra.office.FederalProof;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Agents sign in by the federal service: it proves who they are and tells their roles, the desk decides what they may do.
 *
 * @see "src/docs/decisions/0913-agents-sign-in-by-the-federal-service.md"
 */
@Service
public class DeskSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(DeskSignIn.class);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "desk-fas-address",
            20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15)); // security.md 4, any log-in per address

    private final Fas fas;
    private final FasProperties service;
    private final DeskFasProperties settings;
    private final ToldRoles roles;
    private final FederalDoor door;
    private final Throttle throttle;
    private final SecureRandom random;
    private final Clock clock;

    DeskSignIn(
            Fas fas,
            FasProperties service,
            DeskFasProperties settings,
            FederalDoor door,
            Throttle throttle,
            SecureRandom random,
            Clock clock) {
        this.fas = fas;
        this.service = service;
        this.settings = settings;
        this.roles = new ToldRoles(settings);
        this.door = door;
        this.throttle = throttle;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Sends an agent to the federal service, for a proof of now whatever the errand: PCs of counters are shared. Whoever
     * is at work already uses nothing of the budget.
     *
     * @param address of the browser, for the budget; kept only as a keyed hash
     */
    public DeskDeparture depart(FederalErrand errand, Locale language, String address) {
        Optional<FasLine> line = fas.agents();
        if (line.isEmpty()) {
            return new DeskDeparture.Stay(DeskTrouble.AWAY);
        }
        boolean counted = !door.awaits(errand);
        if (counted && throttle.reserve(PER_ADDRESS, CountedAddress.of(address)).isPresent()) {
            return new DeskDeparture.Stay(DeskTrouble.TOO_MANY);
        }
        if (!fas.answers(line.get())) {
            return new DeskDeparture.Stay(DeskTrouble.AWAY);
        }
        FasAttempt attempt = FasAttempt.start(true, random, clock.instant());
        return new DeskDeparture.Go(
                line.get().departure(attempt, settings.levels().getFirst(), language),
                new DeskAttempt(attempt, errand, counted));
    }

    /**
     * Receives an agent who comes back.
     *
     * @param gone who had gone from this browser
     * @param address as when he went; a whole town hall may sit behind it
     */
    public DeskArrival arrive(Optional<DeskAttempt> gone, FasReturn returned, String address) {
        Instant now = clock.instant();
        Optional<DeskAttempt> own = gone.filter(attempt -> attempt.attempt().isOf(returned.state()))
                .filter(attempt -> now.isBefore(
                        attempt.attempt().startedAt().plus(service.times().absence())));
        Optional<FasLine> line = fas.agents();
        if (own.isEmpty() || line.isEmpty()) {
            return new DeskArrival.Refused(DeskTrouble.LATE);
        }
        if (returned.code().isEmpty()) {
            return new DeskArrival.Refused(DeskTrouble.said(returned.error()));
        }
        try {
            FasPerson person = line.get().person(own.get().attempt(), returned, now);
            fas.heard(now);
            DeskArrival arrival = judge(own.get().errand(), person, now);
            if (arrival instanceof DeskArrival.Accepted && own.get().counted()) {
                throttle.giveBack(PER_ADDRESS, CountedAddress.of(address));
            }
            return arrival;
        } catch (Untrusted e) {
            LOG.warn("A sign-in of an agent by the federal service was refused: {}", e.flaw());
            return refused("federal-untrusted", DeskTrouble.UNTRUSTED);
        } catch (FasUnavailable e) {
            LOG.warn("No agent signs in by the federal service: {}", e.getMessage());
            fas.silent(now);
            return new DeskArrival.Refused(DeskTrouble.AWAY);
        }
    }

    private DeskArrival judge(FederalErrand errand, FasPerson person, Instant now) throws Untrusted {
        if (person.provenAt().isEmpty()) {
            throw new Untrusted(Flaw.TOO_OLD); // asked for max_age, it has to tell (OpenID Connect Core §2)
        }
        if (person.levels().stream().noneMatch(settings.levels()::contains)) {
            return refused("federal-level", DeskTrouble.NOT_ENOUGH);
        }
        Optional<Ssin> number = person.text(settings.numberClaim()).flatMap(told -> number(told, now));
        if (number.isEmpty()) {
            return refused("federal-number", DeskTrouble.NO_NUMBER);
        }
        var told = settings.rolesTold() ? roles.read(person.told().get(settings.rolesClaim())) : null;
        var proof = new FederalProof(number.get(), told);
        FederalOutcome outcome = switch (errand) {
            case ENTER -> door.enter(proof);
            case UNLOCK -> door.unlock(proof);
            case PROVE -> door.prove(proof);
        };
        return switch (outcome) {
            case FederalOutcome.Accepted(var agent) -> new DeskArrival.Accepted(agent, fas.keep(person));
            case FederalOutcome.NotKnown _ -> new DeskArrival.Refused(DeskTrouble.NOT_KNOWN);
            case FederalOutcome.Blocked _ -> new DeskArrival.Refused(DeskTrouble.BLOCKED);
            case FederalOutcome.NoRole _ -> new DeskArrival.Refused(DeskTrouble.NO_ROLE);
            case FederalOutcome.OtherAgent _ -> new DeskArrival.Refused(DeskTrouble.OTHER_AGENT);
            case FederalOutcome.Over _ -> new DeskArrival.Refused(DeskTrouble.LATE);
        };
    }

    private static Optional<Ssin> number(String told, Instant now) {
        return Ssin.read(told, LocalDate.ofInstant(now, BRUSSELS)) instanceof SsinReading.Read(Ssin number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private DeskArrival refused(String reasonCode, DeskTrouble trouble) {
        door.refuse(reasonCode);
        return new DeskArrival.Refused(trouble);
    }
}
