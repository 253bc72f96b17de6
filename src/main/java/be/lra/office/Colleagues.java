package be.lra.office;

import be.lra.office.OfficeOverview.AgentState;
import be.lra.office.OfficeOverview.Colleague;
import be.lra.office.OfficeOverview.HeldRole;
import be.lra.office.OfficeOverview.Reach;
import be.lra.office.OfficeOverview.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who holds which role in an office, and who may do what to whom there. */
@Component
class Colleagues {

    private final Agents agents;
    private final RoleGrants grants;
    private final AgentApps apps;

    Colleagues(Agents agents, RoleGrants grants, AgentApps apps) {
        this.agents = agents;
        this.grants = grants;
        this.apps = apps;
    }

    /** Everybody with a role in the office, ended and planned ones included, by pseudonym. */
    List<Colleague> of(Office office, SignedInAgent onlooker, Instant now) {
        Set<UUID> here = grants.findByCbeNumber(office.cbeNumber()).stream()
                .map(RoleGrant::agent)
                .collect(Collectors.toSet());
        Map<UUID, List<RoleGrant>> everywhere =
                grants.findByAgentIn(here).stream().collect(Collectors.groupingBy(RoleGrant::agent));
        Set<UUID> withApp = apps.provenAmong(here);
        return agents.findByIdIn(here).stream()
                .map(agent -> colleague(
                        state(agent, withApp),
                        agent,
                        roles(agent.id(), everywhere.getOrDefault(agent.id(), List.of()), office, now),
                        onlooker))
                .sorted(Comparator.comparing(Colleague::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether another administrator of the office could sign in now. */
    boolean hasOtherAdministrator(Office office, SignedInAgent onlooker, Instant now) {
        Set<UUID> others = grants.findByCbeNumber(office.cbeNumber()).stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR && grant.isOpenAt(now))
                .map(RoleGrant::agent)
                .filter(agent -> !agent.equals(onlooker.agentId()))
                .collect(Collectors.toSet());
        return agents.findByIdIn(others).stream().anyMatch(Agent::mayWork);
    }

    /** Whether the roles of the agent rest because he practises. */
    boolean isInTraining(UUID agent) {
        return agents.findById(agent).flatMap(Agent::training).isPresent();
    }

    /** Whether both are accounts of one person, as far as somebody entered who they are. */
    boolean isOnePerson(UUID one, UUID other) {
        Optional<String> known = agents.findById(one).flatMap(Agent::personKey);
        return one.equals(other)
                || (known.isPresent() && known.equals(agents.findById(other).flatMap(Agent::personKey)));
    }

    /**
     * The agent to block or unblock.
     *
     * @throws AccessDeniedException if no role of the agent holds in the office, if the agent is the one who acts, is an
     *     administrator of another office, or of this one while the one who acts is none
     */
    Agent lockable(Office office, UUID agent, SignedInAgent actor, Instant now) {
        return reachable(office, agent, now, actor, Colleagues::mayLock);
    }

    /**
     * The agent whose password is replaced, or whose number and address are entered.
     *
     * @throws AccessDeniedException if the agent belongs to another office too or to no office, if the agent is the one
     *     who acts, or if that one is no administrator
     */
    Agent manageable(Office office, UUID agent, SignedInAgent actor, Instant now) {
        return reachable(office, agent, now, actor, Colleagues::mayManage);
    }

    /**
     * All roles of the agent who is to hold one more.
     *
     * @throws AccessDeniedException if the agent never had a role in the office, or has gone to another one
     */
    RolesOfAgent eligible(Office office, UUID agent, Instant now) {
        RolesOfAgent roles = roles(agent, grants.findByAgent(agent), office, now);
        if (!roles.isOursOrFree()) {
            throw noColleague();
        }
        return roles;
    }

    private Agent reachable(
            Office office,
            UUID agent,
            Instant now,
            SignedInAgent actor,
            BiPredicate<SignedInAgent, RolesOfAgent> isAllowed) {
        if (!isAllowed.test(actor, roles(agent, grants.findByAgent(agent), office, now))) {
            throw noColleague();
        }
        return agents.findById(agent).orElseThrow();
    }

    private static AccessDeniedException noColleague() {
        return new AccessDeniedException("no such colleague in this office");
    }

    private static RolesOfAgent roles(UUID agent, List<RoleGrant> everywhere, Office office, Instant now) {
        return new RolesOfAgent(agent, everywhere, office.cbeNumber(), now);
    }

    private static boolean mayLock(SignedInAgent actor, RolesOfAgent roles) {
        return !isSelf(actor, roles)
                && roles.worksHere()
                && !roles.isAdministratorElsewhere()
                && (!roles.isAdministratorHere() || actor.hasRole(Role.ADMINISTRATOR));
    }

    private static boolean mayManage(SignedInAgent actor, RolesOfAgent roles) {
        return actor.hasRole(Role.ADMINISTRATOR) && !isSelf(actor, roles) && roles.isOursAlone();
    }

    private static boolean mayGrant(SignedInAgent actor, RolesOfAgent roles) {
        return actor.hasRole(Role.ADMINISTRATOR) && !isSelf(actor, roles) && roles.isOursOrFree();
    }

    private static boolean isSelf(SignedInAgent actor, RolesOfAgent roles) {
        return actor.agentId().equals(roles.agent());
    }

    private static AgentState state(Agent agent, Set<UUID> withApp) {
        return new AgentState(
                agent.isBlocked(),
                agent.personKey().isPresent(),
                agent.initialPasswordUntil().isPresent(),
                withApp.contains(agent.id()));
    }

    private static Colleague colleague(AgentState state, Agent agent, RolesOfAgent roles, SignedInAgent onlooker) {
        boolean mayEnd = onlooker.hasRole(Role.ADMINISTRATOR) && !isSelf(onlooker, roles);
        return new Colleague(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                state,
                roles.here().stream()
                        .filter(grant -> !grant.validity().isNever())
                        .sorted(Comparator.comparing(
                                (RoleGrant grant) -> grant.validity().from()))
                        .map(grant -> held(grant, roles.now(), mayEnd))
                        .toList(),
                new Reach(mayLock(onlooker, roles), mayManage(onlooker, roles), mayGrant(onlooker, roles)));
    }

    private static HeldRole held(RoleGrant grant, Instant now, boolean mayEnd) {
        Validity validity = grant.validity();
        Standing standing = now.isBefore(validity.from())
                ? Standing.PLANNED
                : validity.isOpenAt(now) ? Standing.OPEN : Standing.ENDED;
        return new HeldRole(
                grant.id(),
                grant.version(),
                grant.role(),
                grant.limits(),
                validity,
                standing,
                mayEnd && standing != Standing.ENDED);
    }
}
