package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.Ssin;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which agents there are, and whether the one at work may still work. */
@Service
@Transactional(readOnly = true)
public class AgentDirectory {

    private final Agents agents;
    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final AgentSessions sessions;
    private final AgentFingerprints fingerprints;
    private final Clock clock;

    AgentDirectory(
            Agents agents,
            RoleGrants grants,
            OfficeRecords offices,
            AgentSessions sessions,
            AgentFingerprints fingerprints,
            Clock clock) {
        this.agents = agents;
        this.offices = offices;
        this.grants = grants;
        this.sessions = sessions;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * The agent of the running request, checked against the database.
     *
     * @throws AccessDeniedException if nobody is signed in, a role has ended, or agent or desk is blocked
     */
    @Transactional(
            propagation = Propagation.SUPPORTS,
            readOnly = true) // one SELECT: it needs no transaction of its own
    public SignedInAgent current() {
        SignedInAgent agent = signedIn();
        if (!agent.isInside() || !mayStillWork(agent)) {
            throw new AccessDeniedException("the agent may not work here, or no longer");
        }
        return agent;
    }

    /**
     * The agent of the running request who has to choose a password first.
     *
     * @throws AccessDeniedException if it is another, if the agent is blocked, or if that password was replaced
     */
    SignedInAgent newcomer() {
        SignedInAgent agent = signedIn();
        if (!agent.isNewcomer() || !mayStillWork(agent)) {
            throw new AccessDeniedException("the agent has no password to choose, or no longer");
        }
        return agent;
    }

    /**
     * The agent of the running request who has to type a code first.
     *
     * @throws AccessDeniedException if it is another, if the agent is blocked, or if the password was replaced
     */
    SignedInAgent awaitingCode() {
        SignedInAgent agent = signedIn();
        if (!agent.isAwaitingCode() || !mayStillWork(agent)) {
            throw new AccessDeniedException("the agent has no code to type, or no longer");
        }
        return agent;
    }

    /**
     * The agent of the running request whose screen is locked.
     *
     * @throws AccessDeniedException if it is another, or if he may work no longer
     */
    SignedInAgent locked() {
        SignedInAgent agent = signedIn();
        if (!agent.isLocked() || !mayStillWork(agent)) {
            throw new AccessDeniedException("the agent has no screen to unlock, or no longer");
        }
        return agent;
    }

    /** The agent of the running request, wherever he stands; empty if there is none, or he may work no longer. */
    Optional<SignedInAgent> present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent
                ? Optional.of(agent).filter(this::mayStillWork)
                : Optional.empty();
    }

    private static SignedInAgent signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent) {
            return agent;
        }
        throw new AccessDeniedException("no agent is signed in");
    }

    /**
     * Whether every role of the agent still holds as it did when he signed in, the session is open, neither agent nor desk is blocked, and the password
     * is the one with which the agent signed in if it was handed over.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean mayStillWork(SignedInAgent agent) {
        if (agent.isInside()) {
            return rolesHeld(agent).entrySet().containsAll(agent.permits().entrySet());
        }
        return agent.isLocked() ? !rolesHeld(agent).isEmpty() : isAwaited(agent);
    }

    /** The roles that hold now in the agent's office, at his desk, in his session and by his mandate, and what they permit. */
    Map<Role, Permit> rolesHeld(SignedInAgent agent) {
        return grants.rolesHeld(agent, sessions.oldest(clock.instant()), clock.instant()).stream()
                .filter(grant -> agent.mandate().isEmpty() || agent.isCovered(grant.role(), entitling(agent.office())))
                .collect(Collectors.toUnmodifiableMap(RoleGrant::role, RoleGrant::permit, Permit::or));
    }

    /** The office whose roles hold in this one. */
    private UUID entitling(UUID office) {
        return offices.findById(office).flatMap(Office::exerciseOf).orElse(office);
    }

    private boolean isAwaited(SignedInAgent agent) {
        return agents.findById(agent.agentId())
                .filter(known -> !known.isBlocked())
                .filter(known -> known.initialPasswordUntil().equals(agent.passwordHandedOver()))
                .isPresent();
    }

    /** Why an agent who was let in may work no longer. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public DeskEnd endOf(SignedInAgent agent) {
        if (agent.isNewcomer() && hasChosen(agent.agentId())) {
            return DeskEnd.PASSWORD_CHOSEN;
        }
        return agent.session()
                .map(session -> sessions.endOf(agent.agentId(), session, clock.instant()))
                .orElse(DeskEnd.NOT_ENTITLED);
    }

    private boolean hasChosen(UUID agent) {
        return agents.findById(agent)
                .filter(known -> !known.isBlocked())
                .filter(known -> known.initialPasswordUntil().isEmpty())
                .isPresent();
    }

    /** Whether the number is the agent's own; false while nobody has entered it. */
    public boolean isNumberOf(UUID agent, Ssin number) {
        return agents.findById(agent)
                .flatMap(Agent::personKey)
                .filter(stored -> fingerprints.matches(stored, number))
                .isPresent();
    }

    /** Whether the address is the agent's own; false while nobody has entered it. */
    public boolean isEmailOf(UUID agent, EmailAddress address) {
        return agents.findById(agent)
                .flatMap(Agent::email)
                .filter(own -> own.comparable().equals(address.comparable()))
                .isPresent();
    }

    /** The name visitors and auditors know an agent by. */
    public Optional<String> pseudonym(UUID agent) {
        return agents.findById(agent).map(Agent::pseudonym);
    }
}
