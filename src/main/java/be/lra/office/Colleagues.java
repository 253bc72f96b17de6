package be.lra.office;

import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.OfficeOverview.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who holds which role in an office, and who may block whom there. */
@Component
class Colleagues {

    private final Agents agents;
    private final RoleGrants grants;

    Colleagues(Agents agents, RoleGrants grants) {
        this.agents = agents;
        this.grants = grants;
    }

    /** Everybody with a role in the office, ended and planned ones included, by pseudonym. */
    List<Colleague> of(Office office, SignedInAgent onlooker, Instant now) {
        Map<UUID, List<RoleGrant>> roles =
                grants.findByCbeNumber(office.cbeNumber()).stream().collect(Collectors.groupingBy(RoleGrant::agent));
        return agents.findByIdIn(roles.keySet()).stream()
                .map(agent -> colleague(agent, roles.getOrDefault(agent.id(), List.of()), onlooker, now))
                .sorted(Comparator.comparing(Colleague::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * The agent to block or unblock.
     *
     * @throws AccessDeniedException if the agent has no role in the office, is the one who acts, or is an administrator
     *     while the one who acts is none
     */
    Agent lockable(Office office, UUID agent, SignedInAgent actor, Instant now) {
        List<RoleGrant> here = grants.findByAgent(agent).stream()
                .filter(grant -> grant.cbeNumber().equals(office.cbeNumber()))
                .toList();
        if (here.isEmpty() || !mayLock(actor, agent, here, now)) {
            throw new AccessDeniedException("no such colleague in this office");
        }
        return agents.findById(agent).orElseThrow();
    }

    private static boolean mayLock(SignedInAgent actor, UUID agent, List<RoleGrant> roles, Instant now) {
        boolean isAdministrator = roles.stream()
                .anyMatch(grant ->
                        grant.role() == Role.ADMINISTRATOR && grant.validity().isOpenAt(now));
        return !agent.equals(actor.agentId()) && (!isAdministrator || actor.hasRole(Role.ADMINISTRATOR));
    }

    private static Colleague colleague(Agent agent, List<RoleGrant> roles, SignedInAgent onlooker, Instant now) {
        return new Colleague(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                agent.isBlocked(),
                roles.stream()
                        .sorted(Comparator.comparing(
                                (RoleGrant grant) -> grant.validity().from()))
                        .map(grant -> held(grant, now))
                        .toList(),
                mayLock(onlooker, agent.id(), roles, now));
    }

    private static HeldRole held(RoleGrant grant, Instant now) {
        Validity validity = grant.validity();
        Standing standing = now.isBefore(validity.from())
                ? Standing.PLANNED
                : validity.isOpenAt(now) ? Standing.OPEN : Standing.ENDED;
        return new HeldRole(grant.role(), validity.from(), validity.until(), standing);
    }
}
