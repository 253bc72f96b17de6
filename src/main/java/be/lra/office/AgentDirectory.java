package be.lra.office;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which agents there are, and whether the one at work may still work. */
@Service
@Transactional(readOnly = true)
public class AgentDirectory {

    private final Agents agents;
    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final Desks desks;
    private final Clock clock;

    AgentDirectory(Agents agents, RoleGrants grants, OfficeRecords offices, Desks desks, Clock clock) {
        this.agents = agents;
        this.grants = grants;
        this.offices = offices;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * The agent of the running request, checked against the database.
     *
     * @throws AccessDeniedException if nobody is signed in, a role has ended, or agent or desk is blocked
     */
    public SignedInAgent current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAgent agent)) {
            throw new AccessDeniedException("no agent is signed in");
        }
        if (!mayStillWork(agent)) {
            throw new AccessDeniedException("the agent may no longer work here");
        }
        return agent;
    }

    /** Whether every role of the agent still holds, and neither agent nor desk is blocked. */
    public boolean mayStillWork(SignedInAgent agent) {
        return agents.findById(agent.agentId())
                        .filter(found -> !found.isBlocked())
                        .isPresent()
                && isOpen(agent.office(), agent.desk())
                && rolesIn(agent.office(), agent.agentId()).containsAll(agent.roles());
    }

    /** The name visitors and auditors know an agent by. */
    public Optional<String> pseudonym(UUID agent) {
        return agents.findById(agent).map(Agent::pseudonym);
    }

    private boolean isOpen(UUID office, @Nullable UUID desk) {
        return desk == null
                || desks.findById(desk)
                        .filter(found -> !found.isBlocked() && found.office().equals(office))
                        .isPresent();
    }

    Set<Role> rolesIn(UUID office, UUID agent) {
        return offices.findById(office)
                .map(found -> rolesAt(grants.findByAgentAndCbeNumber(agent, found.cbeNumber())))
                .orElse(Set.of());
    }

    private Set<Role> rolesAt(List<RoleGrant> held) {
        Instant now = clock.instant();
        return held.stream()
                .filter(grant -> grant.isOpenAt(now))
                .map(RoleGrant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
