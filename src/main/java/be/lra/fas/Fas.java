package be.lra.fas;

import be.lra.account.PartnerMeans;
import be.lra.account.SignInMeans;
import be.lra.identity.Sealed;
import be.lra.office.FederalMeans;
import be.lra.seal.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The federal service as this deployment knows it: whether it is set up, whether it answers, and who is signed in there. */
@Component
class Fas implements PartnerMeans, FederalMeans {

    private static final Logger LOG = LoggerFactory.getLogger(Fas.class);
    private static final String PURPOSE = "fas-session"; // of the sealing
    private static final Duration PATIENCE = Duration.ofSeconds(3); // ours: longer, a page seems to hang

    private final Optional<FasLine> citizens;
    private final Optional<FasLine> agents;
    private final FasProperties settings;
    private final FasRest rest;
    private final Sealing sealing;
    private final Clock clock;

    Fas(FasProperties settings, DeskFasProperties desk, ObjectProvider<FasSetup> setup, Sealing sealing, Clock clock) {
        Optional<FasSetup> known = settings.service()
                .map(service -> told(service, settings, desk))
                .or(() -> Optional.ofNullable(setup.getIfAvailable()));
        this.citizens = line(known, FasSetup::citizens, settings);
        this.agents = line(known, FasSetup::agents, settings);
        this.settings = settings;
        this.rest = new FasRest(settings.times().rest());
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A service of which neither citizens nor agents make use was forgotten half-way: the client of citizens says so. */
    private static FasSetup told(FasService service, FasProperties settings, DeskFasProperties desk) {
        Optional<FasClient> agents = desk.client(settings.publicAddress());
        boolean agentsAlone =
                agents.isPresent() && settings.citizen().clientId().isBlank();
        return new FasSetup(service, agentsAlone ? Optional.empty() : Optional.of(settings.citizens()), agents);
    }

    private static Optional<FasLine> line(
            Optional<FasSetup> known, Function<FasSetup, Optional<FasClient>> who, FasProperties settings) {
        return known.flatMap(setup -> who.apply(setup).map(client -> new FasLine(setup.service(), client, settings)));
    }

    /** The line on which agents sign in; empty where none is set up. */
    Optional<FasLine> agents() {
        return agents;
    }

    @Override
    public boolean isOfferedToAgents() {
        return agents.isPresent();
    }

    /** The line on which citizens sign in; empty where none is set up. */
    Optional<FasLine> citizens() {
        return citizens;
    }

    @Override
    public Set<SignInMeans> offered() {
        var offered = EnumSet.noneOf(SignInMeans.class);
        settings.citizen().acr().forEach((means, acr) -> {
            if (citizens.isPresent() && means.isPartner() && !acr.isBlank()) {
                offered.add(means);
            }
        });
        return offered;
    }

    @Override
    public boolean areAway() {
        return rest.isResting(clock.instant());
    }

    /** Whether anybody should be sent there now; asks the service where it has not been heard for a minute. */
    boolean answers(FasLine line) {
        Instant now = clock.instant();
        if (rest.isResting(now)) {
            return false;
        }
        if (!rest.isUnheard(now)) {
            return true;
        }
        try {
            line.look();
            rest.spoke(now);
            return true;
        } catch (FasUnavailable e) {
            LOG.warn("Nobody is sent to the federal service: {}", e.getMessage());
            rest.wasSilent(now);
            return false;
        }
    }

    void heard(Instant now) {
        rest.spoke(now);
    }

    void silent(Instant now) {
        rest.wasSilent(now);
    }

    /** What ends the session there later. */
    FasSession keep(FasPerson person) {
        byte[] token = person.idToken().getBytes(StandardCharsets.US_ASCII);
        Sealed sealed = sealing.seal(PURPOSE, PURPOSE, token);
        return new FasSession(sealed.keyId(), sealed.text());
    }

    @Override
    public void signOut(HttpServletRequest request) {
        signOut(citizens, request);
    }

    @Override
    public void signAgentOut(HttpServletRequest request) {
        signOut(agents, request);
    }

    /** Who reads that he is signed out is so there too, unless the service takes its time: nobody is kept waiting for it. */
    private void signOut(Optional<FasLine> line, HttpServletRequest request) {
        Optional<FasSession> there = FasSession.of(request);
        if (line.isPresent() && there.isPresent()) {
            Thread leaving = Thread.ofVirtual().name("fas-sign-out").start(() -> leave(line.get(), there.get()));
            try {
                leaving.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void leave(FasLine line, FasSession session) {
        try {
            byte[] token = sealing.open(PURPOSE, PURPOSE, new Sealed(session.keyId(), session.sealedToken()));
            line.signOut(new String(token, StandardCharsets.US_ASCII));
        } catch (FasUnavailable e) {
            LOG.info("A session at the federal service goes on there: {}", e.getMessage());
        }
    }
}
