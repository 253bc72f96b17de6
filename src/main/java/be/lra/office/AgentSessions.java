package be.lra.office;

import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sessions of agents are open, on whatever node. A new one ends the agent's older ones; each ends by itself after
 * {@code lra.office.session-longest} (security.md 13).
 */
@Component
class AgentSessions {

    private final AgentSessionRecords sessions;
    private final StaffProperties limits;
    private final SecureRandom random;

    AgentSessions(AgentSessionRecords sessions, StaffProperties limits, SecureRandom random) {
        this.sessions = sessions;
        this.limits = limits;
        this.random = random;
    }

    /** Begins one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(UUID agent, Instant now) {
        if (limits.oneSession()) {
            sessions.endAll(agent);
        } else {
            sessions.endBegunBefore(agent, oldest(now));
        }
        UUID id = TimeOrderedId.next(now, random);
        sessions.save(new AgentSession(id, agent, now));
        return id;
    }

    /**
     * Ends those of every account of a person who begins anew, where agents have one session; in the order of their ids, so
     * that two nodes never wait for each other crosswise.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOthersOf(Set<UUID> accounts) {
        if (limits.oneSession()) {
            accounts.stream().sorted().forEach(sessions::endAll);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID session) {
        sessions.end(session);
    }

    /** Ends the work under way of an agent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(UUID agent) {
        sessions.endAll(agent);
    }

    /** When a session that is still open has begun at the earliest. */
    Instant oldest(Instant now) {
        return now.minus(limits.sessionLongest());
    }

    /** Why a session that was let in is open no longer. */
    DeskEnd endOf(UUID agent, UUID session, Instant now) {
        List<AgentSession> open = sessions.findByAgent(agent);
        return open.stream()
                .filter(known -> known.id().equals(session))
                .findFirst()
                .map(known -> known.begunAt().isAfter(oldest(now)) ? DeskEnd.NOT_ENTITLED : DeskEnd.TOO_LONG)
                .orElse(open.isEmpty() ? DeskEnd.NOT_ENTITLED : DeskEnd.ELSEWHERE);
    }
}
