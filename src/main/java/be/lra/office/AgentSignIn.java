package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.SignInOutcome.Refused;
import be.lra.office.SignInOutcome.SignedIn;
import be.lra.office.SignInOutcome.TooMany;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of the desk: local accounts with user name and password. */
@Service
public class AgentSignIn {

    private static final Actor DOOR = new Actor.Machine("desk-sign-in");
    private static final int LONGEST_INPUT = 256; // characters; longer names and passwords cost nobody a hash

    private final Agents agents;
    private final Workplaces workplaces;
    private final SignInBudget budget;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgentSignIn(
            Agents agents,
            Workplaces workplaces,
            SignInBudget budget,
            PasswordEncoder passwords,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.agents = agents;
        this.workplaces = workplaces;
        this.budget = budget;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs an agent in. The password is hashed outside any transaction, for unknown names too, so that the time taken
     * tells nothing.
     *
     * @param address where the attempt comes from, as text
     */
    public SignInOutcome signIn(String typedName, String clearPassword, String address) {
        if (typedName.length() > LONGEST_INPUT || clearPassword.length() > LONGEST_INPUT) {
            return refuse("credentials");
        }
        Instant now = clock.instant();
        String userName = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> wait = budget.reserve(userName, address, now);
        if (wait.isPresent()) {
            refuse("too-many");
            return new TooMany(wait.get());
        }
        Optional<Agent> known = agents.findByUserName(userName);
        if (!isRight(known, clearPassword) || known.isEmpty()) {
            return refuse("credentials");
        }
        return admit(known.get(), address, now);
    }

    public void signOut(SignedInAgent agent) {
        append(new AuditEvent.AgentSignedOut(), agent.actor());
    }

    private boolean isRight(Optional<Agent> known, String clearPassword) {
        if (known.isEmpty()) {
            passwords.encode(clearPassword);
            return false;
        }
        return passwords.matches(clearPassword, known.get().passwordHash());
    }

    private SignInOutcome admit(Agent agent, String address, Instant now) {
        if (agent.isBlocked()) {
            return refuse("blocked");
        }
        List<Workplace> places = workplaces.of(agent.id());
        if (places.isEmpty()) {
            return refuse("no-role");
        }
        SignedInAgent admitted = SignedInAgent.atTheDoor(agent, places);
        transaction.executeWithoutResult(status -> {
            budget.settle(agent.userName(), address, now);
            trail.append(new AuditEvent.AgentSignedIn(), admitted.actor(), Subject.none());
        });
        return new SignedIn(admitted);
    }

    private SignInOutcome refuse(String reasonCode) {
        append(new AuditEvent.AgentSignInRefused(reasonCode), DOOR);
        return new Refused();
    }

    private void append(AuditEvent event, Actor actor) {
        transaction.executeWithoutResult(status -> trail.append(event, actor, Subject.none()));
    }
}
