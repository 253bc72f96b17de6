package be.lra.office;

import be.lra.identity.Sealed;
import be.lra.seal.Sealing;
import be.lra.totp.Totp;
import be.lra.totp.TotpSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The apps on agents' phones: a secret is shown once the password was right, proven by its first code, and asked for a
 * code from then on. A code opens once.
 *
 * @see "src/docs/decisions/0910-the-door-of-the-desk.md"
 */
@Component
class AgentApps {

    static final String PURPOSE = "agent-app"; // of the sealing
    private static final int TOLERANCE = 1; // steps before and after; security.md 3

    /** What a code turned out to be. */
    enum Code {
        RIGHT,
        WRONG,
        USED
    }

    private final AgentAppRecords apps;
    private final Sealing sealing;
    private final SecureRandom random;

    AgentApps(AgentAppRecords apps, Sealing sealing, SecureRandom random) {
        this.apps = apps;
        this.sealing = sealing;
        this.random = random;
    }

    /** Has a fresh secret ready for an agent without an app: what an earlier page showed proves nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(UUID agent) {
        if (!isProven(agent)) {
            apps.remove(agent);
            apps.save(new AgentApp(agent, seal(agent, TotpSecret.draw(random)), false));
        }
    }

    /** An app takes a secret over without showing a code: for starting up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(UUID agent, TotpSecret secret) {
        apps.remove(agent);
        apps.save(new AgentApp(agent, seal(agent, secret), true));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID agent) {
        apps.remove(agent);
    }

    /** The secret to show; empty once an app has proven it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<TotpSecret> shown(UUID agent) {
        return apps.findById(agent).filter(app -> !app.isProven()).map(this::open);
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean isProven(UUID agent) {
        return apps.findById(agent).filter(AgentApp::isProven).isPresent();
    }

    /** Which of the agents have an app. */
    Set<UUID> provenAmong(Collection<UUID> agents) {
        return apps.findByAgentInAndProvenTrue(agents).stream()
                .map(AgentApp::agent)
                .collect(Collectors.toSet());
    }

    /**
     * Compares a code and spends it, by one conditional UPDATE: of many callers with one code exactly one is accepted, and
     * no earlier code serves after it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Code check(UUID agent, String code, Instant now) {
        return apps.findById(agent).map(app -> check(app, code, now)).orElse(Code.WRONG);
    }

    private Code check(AgentApp app, String code, Instant now) {
        TotpSecret secret = open(app);
        long step = Totp.stepAt(now);
        OptionalLong found = Totp.find(secret, code, step - TOLERANCE, step + TOLERANCE);
        if (found.isEmpty()) {
            return Code.WRONG;
        }
        if (apps.spend(app.agent(), app.secret().text(), found.getAsLong()) == 0) {
            return Code.USED;
        }
        if (!sealing.isCurrent(app.secret())) {
            Sealed renewed = seal(app.agent(), secret);
            apps.seal(app.agent(), renewed.text(), renewed.keyId());
        }
        return Code.RIGHT;
    }

    private Sealed seal(UUID agent, TotpSecret secret) {
        return sealing.seal(PURPOSE, agent.toString(), secret.bytes());
    }

    private TotpSecret open(AgentApp app) {
        return new TotpSecret(sealing.open(PURPOSE, app.agent().toString(), app.secret()));
    }
}
