package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.OwnPasswordOutcome.Chosen;
import be.lra.office.OwnPasswordOutcome.Flawed;
import be.lra.office.OwnPasswordOutcome.Lapsed;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an agent who signed in with a password that was handed over chooses one nobody else knows. */
@Service
public class OwnPassword {

    private final AgentDirectory directory;
    private final Agents agents;
    private final PasswordJudge judge;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnPassword(
            AgentDirectory directory,
            Agents agents,
            PasswordJudge judge,
            @Qualifier("agentsPasswords") PasswordEncoder passwords,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.agents = agents;
        this.judge = judge;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Puts the password in the place of the one that was handed over; hashed outside any transaction.
     *
     * @param clearAgain the same, typed once more
     * @throws AccessDeniedException if nobody is signed in who has to choose one
     */
    public OwnPasswordOutcome choose(String clearPassword, String clearAgain) {
        SignedInAgent newcomer = directory.newcomer();
        if (hasLapsed(newcomer, clock.instant())) {
            return new Lapsed();
        }
        Optional<PasswordFlaw> flaw = flaw(newcomer, clearPassword, clearAgain);
        if (flaw.isPresent()) {
            return new Flawed(flaw.get());
        }
        String hash = Objects.requireNonNull(passwords.encode(clearPassword));
        try {
            return transaction.execute(status -> save(newcomer, hash));
        } catch (ConcurrencyFailureException replacedMeanwhile) {
            return new Lapsed();
        }
    }

    private OwnPasswordOutcome save(SignedInAgent newcomer, String hash) {
        Agent agent = agents.findById(newcomer.agentId()).orElseThrow();
        if (!agent.initialPasswordUntil().equals(newcomer.passwordHandedOver())) {
            return new Lapsed();
        }
        agent.choose(hash);
        trail.append(new AuditEvent.AgentPasswordChosen(), newcomer.actor(), Subject.none());
        return new Chosen();
    }

    private static boolean hasLapsed(SignedInAgent newcomer, Instant now) {
        return newcomer.passwordHandedOver().filter(now::isBefore).isEmpty();
    }

    private Optional<PasswordFlaw> flaw(SignedInAgent newcomer, String clearPassword, String clearAgain) {
        Optional<PasswordFlaw> flaw = judge.flaw(clearPassword, newcomer.userName());
        if (flaw.isPresent()) {
            return flaw;
        }
        if (!clearPassword.equals(clearAgain)) {
            return Optional.of(PasswordFlaw.NOT_REPEATED);
        }
        boolean unchanged = agents.findById(newcomer.agentId())
                .filter(agent -> passwords.matches(clearPassword, agent.passwordHash()))
                .isPresent();
        return unchanged ? Optional.of(PasswordFlaw.UNCHANGED) : Optional.empty();
    }
}
