package be.lra.fas;

import be.lra.account.PartnerOutcome;
import be.lra.account.PartnerProof;
import be.lra.account.PartnerSignIn;
import be.lra.account.SignInMeans;
import be.lra.account.SignInWish;
import be.lra.identity.LevelOfAssurance;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Signing in with eID, itsme, Smart-ID or eIDAS: the federal service proves who it is, this application opens the keys. */
@Service
public class FederalSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(FederalSignIn.class);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "sign-in-partner",
            20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15)); // security.md 4, any log-in per address

    private final Fas fas;
    private final FasProperties settings;
    private final PartnerSignIn here;
    private final RefusedPartners refusals;
    private final Throttle throttle;
    private final SecureRandom random;
    private final Clock clock;

    FederalSignIn(
            Fas fas,
            FasProperties settings,
            PartnerSignIn here,
            RefusedPartners refusals,
            Throttle throttle,
            SecureRandom random,
            Clock clock) {
        this.fas = fas;
        this.settings = settings;
        this.here = here;
        this.refusals = refusals;
        this.throttle = throttle;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Sends somebody to the federal service.
     *
     * @param address of the browser, for the budget; kept only as a keyed hash
     */
    public PartnerDeparture depart(SignInMeans means, Locale language, String address) {
        String acr = settings.citizen().acr().getOrDefault(means, "");
        Optional<FasLine> line = fas.citizens().filter(_ -> !acr.isBlank());
        if (line.isEmpty()) {
            return new PartnerDeparture.Stay(PartnerTrouble.AWAY);
        }
        if (throttle.reserve(PER_ADDRESS, CountedAddress.of(address)).isPresent()) {
            return new PartnerDeparture.Stay(PartnerTrouble.TOO_MANY);
        }
        if (!fas.answers(line.get())) {
            return new PartnerDeparture.Stay(PartnerTrouble.AWAY);
        }
        FasAttempt attempt = FasAttempt.start(settings.fresh(), random, clock.instant());
        return new PartnerDeparture.Go(
                line.get().departure(attempt, acr, language), new PartnerAttempt(attempt, means));
    }

    /** When somebody may go again from this address; empty: at once. */
    public Optional<Instant> pause(String address) {
        return throttle.pause(PER_ADDRESS, CountedAddress.of(address));
    }

    /**
     * Receives somebody who comes back.
     *
     * @param gone who had gone from this browser
     * @param wish what the sign-in has to reach
     */
    public PartnerArrival arrive(Optional<PartnerAttempt> gone, FasReturn returned, SignInWish wish) {
        Instant now = clock.instant();
        Optional<PartnerAttempt> own = gone.filter(attempt -> attempt.attempt().isOf(returned.state()))
                .filter(attempt -> now.isBefore(
                        attempt.attempt().startedAt().plus(settings.times().absence())));
        Optional<FasLine> line = fas.citizens();
        if (own.isEmpty() || line.isEmpty()) {
            return new PartnerArrival.Refused(PartnerTrouble.LATE);
        }
        if (returned.code().isEmpty()) {
            return refusedThere(returned.error());
        }
        try {
            FasPerson person = line.get().person(own.get().attempt(), returned, now);
            fas.heard(now);
            return open(own.get(), person, wish, now);
        } catch (Untrusted e) {
            LOG.warn("A sign-in by the federal service was refused: {}", e.flaw());
            return refused("partner-untrusted", PartnerTrouble.UNTRUSTED);
        } catch (FasUnavailable e) {
            LOG.warn("Nobody signs in by the federal service: {}", e.getMessage());
            fas.silent(now);
            return new PartnerArrival.Refused(PartnerTrouble.AWAY);
        }
    }

    private static PartnerArrival refusedThere(String error) {
        PartnerTrouble trouble = PartnerTrouble.said(error);
        if (trouble == PartnerTrouble.AWAY) {
            LOG.warn("The federal service signs nobody in: {}", error.replaceAll("[^a-z_]", ""));
        }
        return new PartnerArrival.Refused(trouble);
    }

    private PartnerArrival open(PartnerAttempt gone, FasPerson person, SignInWish wish, Instant now) {
        SignInMeans means = means(gone, person);
        Optional<LevelOfAssurance> level = person.levels().stream()
                .flatMap(value -> settings.level(value).stream())
                .max(Comparator.naturalOrder());
        if (level.filter(reached -> reached.reaches(wish.minimum())).isEmpty()
                || !wish.accepted().contains(means)) {
            return refused("partner-level", PartnerTrouble.NOT_ENOUGH);
        }
        Optional<String> told = person.text(settings.citizen().numberClaim());
        if (told.isEmpty()) {
            return refused(
                    "partner-number",
                    means == SignInMeans.EIDAS ? PartnerTrouble.EUROPEAN_WITHOUT_NUMBER : PartnerTrouble.NO_NUMBER);
        }
        if (!(Ssin.read(told.get(), LocalDate.ofInstant(now, BRUSSELS)) instanceof SsinReading.Read(Ssin number))) {
            return refused("partner-number", PartnerTrouble.WRONG_NUMBER);
        }
        // Where the service does not tell, what it was asked to make now was made after the citizen went.
        Instant provenAt = person.provenAt().orElse(gone.attempt().startedAt());
        return switch (here.signIn(new PartnerProof(number, means, level.get(), provenAt))) {
            case PartnerOutcome.SignedIn(var opened) -> new PartnerArrival.SignedIn(opened, fas.keep(person));
            case PartnerOutcome.NotKnown() -> new PartnerArrival.Refused(PartnerTrouble.NOT_KNOWN);
            case PartnerOutcome.Frozen() -> new PartnerArrival.Refused(PartnerTrouble.FROZEN);
        };
    }

    /** Somebody may take another means there than the one chosen here. */
    private SignInMeans means(PartnerAttempt gone, FasPerson person) {
        var acr = settings.citizen().acr();
        if (person.levels().contains(acr.getOrDefault(gone.means(), ""))) {
            return gone.means();
        }
        return acr.entrySet().stream()
                .filter(known -> person.levels().contains(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(gone.means());
    }

    private PartnerArrival refused(String reasonCode, PartnerTrouble trouble) {
        refusals.write(reasonCode);
        return new PartnerArrival.Refused(trouble);
    }
}
