package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.AgentCodeOutcome.Accepted;
import be.lra.office.AgentCodeOutcome.NotACode;
import be.lra.office.AgentCodeOutcome.TooMany;
import be.lra.office.AgentCodeOutcome.Used;
import be.lra.office.AgentCodeOutcome.Wrong;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import be.lra.totp.SixDigits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the codes and passwords by which agents show that it is they, a limited number of times; each refusal is written
 * down.
 */
@Component
class AgentCodes {

    private static final ThrottleLimit PER_AGENT = new ThrottleLimit(
            "desk-code", 5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofHours(1)); // security.md 3

    private static final int LONGEST_PASSWORD = 256; // characters; longer ones cost nobody a hash

    private final Agents agents;
    private final AgentApps apps;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgentCodes(
            Agents agents,
            AgentApps apps,
            @Qualifier("agentsPasswords") PasswordEncoder passwords,
            Throttle throttle,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.agents = agents;
        this.passwords = passwords;
        this.apps = apps;
        this.throttle = throttle;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Compares the code; not within a transaction, for the try counts whatever comes of it.
     *
     * @param accepted what a right code leads to, in the transaction that spends it
     */
    AgentCodeOutcome check(SignedInAgent agent, String typedCode, Supplier<SignedInAgent> accepted) {
        Optional<String> code = SixDigits.read(typedCode);
        if (code.isEmpty()) {
            return new NotACode();
        }
        return counted(agent, () -> transaction.execute(status -> compare(agent, code.get(), accepted)));
    }

    /** By what an agent shows once more that it is he. */
    ProofMeans means(SignedInAgent agent) {
        if (agent.isFederal()) {
            return ProofMeans.FEDERAL;
        }
        return apps.isProven(agent.agentId()) ? ProofMeans.CODE : ProofMeans.PASSWORD;
    }

    /**
     * Whichever the agent has: a code of the app, or the password.
     *
     * @throws AccessDeniedException if it is neither: whoever signed in by the federal service shows it there
     */
    AgentCodeOutcome checkEither(SignedInAgent agent, String typed, Supplier<SignedInAgent> accepted) {
        return switch (means(agent)) {
            case CODE -> check(agent, typed, accepted);
            case PASSWORD -> checkPassword(agent, typed, accepted);
            case FEDERAL -> throw new AccessDeniedException("what is shown to the federal service is not typed here");
        };
    }

    /**
     * The same for the password of an agent who has no app; hashed outside any transaction.
     *
     * @param accepted what the right one leads to
     */
    AgentCodeOutcome checkPassword(SignedInAgent agent, String clearPassword, Supplier<SignedInAgent> accepted) {
        return counted(agent, () -> isPassword(agent, clearPassword) ? new Accepted(accepted.get()) : wrong(agent));
    }

    private boolean isPassword(SignedInAgent agent, String clearPassword) {
        return clearPassword.length() <= LONGEST_PASSWORD
                && agents.findById(agent.agentId())
                        .filter(known -> passwords.matches(clearPassword, known.passwordHash()))
                        .isPresent();
    }

    private AgentCodeOutcome wrong(SignedInAgent agent) {
        transaction.executeWithoutResult(status -> refuse(agent, "credentials"));
        return new Wrong();
    }

    private AgentCodeOutcome counted(SignedInAgent agent, Supplier<AgentCodeOutcome> look) {
        String counted = agent.agentId().toString();
        Optional<Instant> pause = throttle.pause(PER_AGENT, counted);
        if (pause.isPresent()) {
            return new TooMany(pause.get());
        }
        Optional<Instant> wait = throttle.reserve(PER_AGENT, counted);
        if (wait.isPresent()) {
            transaction.executeWithoutResult(status -> refuse(agent, "too-many"));
            return new TooMany(wait.get());
        }
        AgentCodeOutcome outcome = look.get();
        if (outcome instanceof Accepted) {
            throttle.forget(PER_AGENT, counted);
        }
        return outcome;
    }

    private AgentCodeOutcome compare(SignedInAgent agent, String code, Supplier<SignedInAgent> accepted) {
        return switch (apps.check(agent.agentId(), code, clock.instant())) {
            case RIGHT -> new Accepted(accepted.get());
            case WRONG -> {
                refuse(agent, "wrong-code");
                yield new Wrong();
            }
            case USED -> {
                refuse(agent, "used-code");
                yield new Used();
            }
        };
    }

    private void refuse(SignedInAgent agent, String reasonCode) {
        trail.append(new AuditEvent.AgentCodeRefused(reasonCode), agent.actor(), Subject.none());
    }
}
