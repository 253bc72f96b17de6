package be.lra.reader;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.desk.PairingCode;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.TimeOrderedId;
import be.lra.office.AgentDirectory;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.PairingOutcome.Connected;
import be.lra.reader.PairingOutcome.DeskBridgeBlocked;
import be.lra.reader.PairingOutcome.DeskTaken;
import be.lra.reader.PairingOutcome.ExpiredCode;
import be.lra.reader.PairingOutcome.KeyBlocked;
import be.lra.reader.PairingOutcome.TooManyCodes;
import be.lra.reader.PairingOutcome.UsedCode;
import be.lra.reader.PairingOutcome.WrongCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connects the reader program of a counter PC to its desk: an administrator for any desk of the office, an agent for the
 * one where he sits, by the code that the program shows.
 */
@Service
@PreAuthorize("hasAnyRole('AGENT', 'ADMINISTRATOR')")
public class BridgePairing {

    private final Pairings pairings;
    private final Bridges bridges;
    private final BridgeViews views;
    private final PairingBudget budget;
    private final AgentDirectory agents;
    private final Offices offices;
    private final AuditTrail audit;
    private final Keyring keyring;
    private final Clock clock;
    private final SecureRandom random;

    BridgePairing(
            Pairings pairings,
            Bridges bridges,
            BridgeViews views,
            PairingBudget budget,
            AgentDirectory agents,
            Offices offices,
            AuditTrail audit,
            Keyring keyring,
            Clock clock,
            SecureRandom random) {
        this.pairings = pairings;
        this.bridges = bridges;
        this.views = views;
        this.budget = budget;
        this.agents = agents;
        this.offices = offices;
        this.audit = audit;
        this.keyring = keyring;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Connects whoever shows this code to the desk.
     *
     * @throws AccessDeniedException if the desk is of another office or for exercises, or an agent does not sit at it
     */
    @Transactional
    public PairingOutcome connect(TypedCode typed) {
        SignedInAgent agent = agents.current();
        DeskProfile desk = open(agent, typed.desk());
        Instant now = clock.instant();
        PairingBudget.Left left = budget.codeBy(agent.agentId(), now);
        if (left.isExhausted()) {
            return refused(agent, desk, "too-many", new TooManyCodes(left.until()));
        }
        Optional<Pairing> found = PairingCode.typed(typed.text()).flatMap(this::find);
        if (found.isEmpty()) {
            return refused(agent, desk, "wrong-code", new WrongCode(left.left()));
        }
        if (found.get().isUsed()) {
            return refused(agent, desk, "used-code", new UsedCode());
        }
        if (found.get().isOver(now)) {
            return refused(agent, desk, "expired-code", new ExpiredCode());
        }
        budget.settle(agent.agentId());
        return place(agent, desk, found.get(), typed.replace());
    }

    private PairingOutcome place(SignedInAgent agent, DeskProfile desk, Pairing pairing, boolean replace) {
        Optional<Bridge> known = bridges.findByFingerprint(pairing.fingerprint());
        if (known.filter(bridge -> bridge.state() == Bridge.State.BLOCKED).isPresent()) {
            return refused(agent, desk, "key-blocked", new KeyBlocked());
        }
        Optional<Bridge> current = bridges.findByServes(desk.id());
        boolean currentBlocked =
                current.filter(bridge -> bridge.state() == Bridge.State.BLOCKED).isPresent();
        if (currentBlocked && !agent.hasRole(Role.ADMINISTRATOR)) {
            return refused(agent, desk, "desk-bridge-blocked", new DeskBridgeBlocked());
        }
        if (current.isPresent() && !replace) {
            return new DeskTaken(views.of(current.get()));
        }
        Instant now = clock.instant();
        if (pairings.use(pairing.id(), now) != 1) {
            return refused(agent, desk, "used-code", new UsedCode()); // somebody else was quicker
        }
        int left = bridges.vacate(desk.id());
        Bridge connected = bridges.save(enrolled(pairing, desk, now));
        audit.append(new AuditEvent.BridgeKeyEnrolled(desk.id(), left == 1), agent.actor(), Subject.none());
        return new Connected(views.of(connected));
    }

    private Bridge enrolled(Pairing pairing, DeskProfile desk, Instant now) {
        var place = new BridgePlace(desk.id(), pairing.host().isBlank() ? desk.name() : pairing.host());
        Optional<Bridge> known = bridges.findByFingerprint(pairing.fingerprint());
        known.ifPresent(bridge -> bridge.enrol(pairing, place, now));
        return known.orElseGet(() -> new Bridge(TimeOrderedId.next(now, random), pairing, place, now));
    }

    private DeskProfile open(SignedInAgent agent, UUID desk) {
        boolean isHis = agent.hasRole(Role.ADMINISTRATOR) || desk.equals(agent.desk());
        return offices.desk(desk)
                .filter(found -> isHis && found.office().equals(agent.office()))
                .filter(found -> !offices.isForExercises(found.office())) // a real card would be read into an exercise
                .orElseThrow(() -> new AccessDeniedException("not a desk of this agent"));
    }

    private Optional<Pairing> find(PairingCode code) {
        return pairings
                .findByCodeHmacInOrderByExpiresAtDesc(keyring.candidates(Pairing.PURPOSE, code.signs()).stream()
                        .map(KeyedHash::hex)
                        .toList())
                .stream()
                .findFirst();
    }

    private PairingOutcome refused(SignedInAgent agent, DeskProfile desk, String reason, PairingOutcome outcome) {
        audit.append(new AuditEvent.BridgePairingRefused(desk.id(), reason), agent.actor(), Subject.none());
        return outcome;
    }
}
