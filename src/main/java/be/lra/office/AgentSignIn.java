package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.SignInOutcome.Refused;
import be.lra.office.SignInOutcome.SignedIn;
import be.lra.office.SignInOutcome.TooMany;
import be.lra.throttle.CountedAddress;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of the desk: local accounts with user name and password; {@link CodeDoor} asks for the code of the app. */
@Service
public class AgentSignIn {

    private static final Actor DOOR = new Actor.Machine("desk-sign-in");
    private static final ThrottleLimit PER_NAME_AND_ADDRESS = new ThrottleLimit(
            "desk-sign-in", 5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15)); // security.md 4
    private static final ThrottleLimit PER_ADDRESS = new ThrottleLimit(
            "desk-sign-in-address",
            20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofMinutes(15)); // security.md 4
    private static final int LONGEST_INPUT = 256; // characters; longer names and passwords cost nobody a hash

    private final Agents agents;
    private final Workplaces workplaces;
    private final LocalDoor local;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final AgentApps apps;
    private final AgentSessions sessions;
    private final StaffProperties settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgentSignIn(
            Agents agents,
            Workplaces workplaces,
            LocalDoor local,
            Throttle throttle,
            @Qualifier("agentsPasswords") PasswordEncoder passwords,
            AgentApps apps,
            AgentSessions sessions,
            StaffProperties settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.agents = agents;
        this.workplaces = workplaces;
        this.local = local;
        this.throttle = throttle;
        this.passwords = passwords;
        this.apps = apps;
        this.sessions = sessions;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Lets an agent in, or as far as the code of the app. The try is counted before anything is looked at, for unknown names like for known ones, and the
     * password is hashed outside any transaction, for unknown names too, so that the time taken tells nothing.
     *
     * @param address where the attempt comes from, as text
     */
    public SignInOutcome signIn(String typedName, String clearPassword, String address) {
        boolean tooLong = typedName.length() > LONGEST_INPUT || clearPassword.length() > LONGEST_INPUT;
        String userName = tooLong ? "" : typedName.strip().toLowerCase(Locale.ROOT);
        var source = new Source(CountedAddress.of(address), userName);
        Optional<Instant> pause = pause(source);
        if (pause.isPresent()) {
            return new TooMany(pause.get());
        }
        Optional<Instant> wait = reserve(source);
        if (wait.isPresent()) {
            refuse("too-many"); // once: what comes during the wait is neither counted nor written down
            return new TooMany(wait.get());
        }
        if (!local.isOpen()) {
            return refuse("local-door");
        }
        if (tooLong) {
            return refuse("credentials");
        }
        Optional<Agent> known = agents.findByUserName(userName);
        if (!isRight(known, clearPassword) || known.isEmpty()) {
            return refuse("credentials");
        }
        return admit(known.get(), source);
    }

    /**
     * Who tries from where.
     *
     * @param userName empty if it was too long to be one
     */
    private record Source(String address, String userName) {
        String nameThere() {
            return userName + "@" + address;
        }
    }

    private Optional<Instant> pause(Source source) {
        return throttle.pause(PER_ADDRESS, source.address())
                .or(() -> throttle.pause(PER_NAME_AND_ADDRESS, source.nameThere()));
    }

    private Optional<Instant> reserve(Source source) {
        return throttle.reserve(PER_ADDRESS, source.address())
                .or(() -> throttle.reserve(PER_NAME_AND_ADDRESS, source.nameThere()));
    }

    public void signOut(SignedInAgent agent) {
        transaction.executeWithoutResult(status -> {
            agent.session().ifPresent(sessions::end);
            trail.append(new AuditEvent.AgentSignedOut(), agent.actor(), Subject.none());
        });
    }

    private boolean isRight(Optional<Agent> known, String clearPassword) {
        if (known.isEmpty()) {
            passwords.encode(clearPassword);
            return false;
        }
        return passwords.matches(clearPassword, known.get().passwordHash());
    }

    private SignInOutcome admit(Agent agent, Source source) {
        if (agent.isBlocked()) {
            return refuse("blocked");
        }
        List<Workplace> places = workplaces.of(agent.id());
        if (places.isEmpty()) {
            return refuse("no-role");
        }
        throttle.forget(PER_NAME_AND_ADDRESS, source.nameThere());
        throttle.giveBack(PER_ADDRESS, source.address()); // a whole town hall may sit behind one address
        return new SignedIn(transaction.execute(status -> admit(agent, places)));
    }

    private SignedInAgent admit(Agent agent, List<Workplace> places) {
        Optional<Instant> handedOver = agent.initialPasswordUntil();
        boolean awaitsCode = handedOver.isEmpty() && settings.appRequired();
        SignedInAgent admitted;
        if (handedOver.isPresent()) {
            admitted = SignedInAgent.atTheDoor(agent, places, new DoorStep.ChoosePassword(handedOver.get()));
        } else if (awaitsCode) {
            apps.prepare(agent.id());
            admitted = SignedInAgent.atTheDoor(agent, places, new DoorStep.TypeCode());
        } else {
            Instant now = clock.instant();
            admitted = SignedInAgent.inside(agent, places, new DoorStep.Inside(sessions.begin(agent.id(), now), now));
        }
        AuditEvent event = awaitsCode ? new AuditEvent.AgentPasswordAccepted() : new AuditEvent.AgentSignedIn();
        trail.append(event, admitted.actor(), Subject.none());
        return admitted;
    }

    private SignInOutcome refuse(String reasonCode) {
        transaction.executeWithoutResult(
                status -> trail.append(new AuditEvent.AgentSignInRefused(reasonCode), DOOR, Subject.none()));
        return new Refused();
    }
}
