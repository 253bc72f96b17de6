package be.lra.office;

import be.lra.identity.Ssin;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody can be appointed as typed, and the rows this makes. */
@Component
class NewStaff {

    private final Agents agents;
    private final RoleGrants grants;
    private final AgentFingerprints fingerprints;
    private final SecureRandom random;

    NewStaff(Agents agents, RoleGrants grants, AgentFingerprints fingerprints, SecureRandom random) {
        this.agents = agents;
        this.grants = grants;
        this.fingerprints = fingerprints;
        this.random = random;
    }

    /** What is wrong, the names and numbers of others included; empty if the agent may be appointed. */
    Set<StaffProblem> problems(TypedAgent typed, String cbeNumber, Instant now) {
        Set<StaffProblem> problems = typed.problems(now);
        typed.usableUserName()
                .flatMap(agents::findByUserName)
                .ifPresent(other -> problems.add(StaffProblem.USER_NAME_TAKEN));
        typed.usablePseudonym()
                .flatMap(agents::findByPseudonym)
                .ifPresent(other -> problems.add(StaffProblem.PSEUDONYM_TAKEN));
        if (isTaken(typed.person(), null, cbeNumber, now)) {
            problems.add(StaffProblem.NUMBER_TAKEN);
        }
        return problems;
    }

    /** What is wrong with who an agent is said to be. */
    Set<StaffProblem> problems(TypedPerson typed, UUID agent, String cbeNumber, Instant now) {
        Set<StaffProblem> problems = typed.problems(now);
        if (isTaken(typed, agent, cbeNumber, now)) {
            problems.add(StaffProblem.NUMBER_TAKEN);
        }
        return problems;
    }

    /**
     * Saves the agent and the first role; only without {@link #problems}.
     *
     * @param waits whether another administrator has to agree: then the role stands there as one that never holds, and says no more than
     *     of which office the agent is
     */
    UUID appoint(TypedAgent typed, String cbeNumber, HashedPassword password, boolean waits, Instant now) {
        UUID id = TimeOrderedId.next(now, random);
        var agent = new Agent(
                new NewAgent(
                        id,
                        typed.usableUserName().orElseThrow(),
                        password.handedOver().clearText(),
                        typed.usablePseudonym().orElseThrow(),
                        typed.spoken()),
                password.hash());
        agent.handOver(password.hash(), password.handedOver().until());
        AgentPerson person = typed.person().person(now).orElseThrow();
        agent.identify(fingerprints.of(person.number()), person.email());
        agents.save(agent);
        var grant = new RoleGrant(
                TimeOrderedId.next(now, random),
                id,
                typed.role().granted(),
                cbeNumber,
                waits ? new Validity(now, now) : typed.role().validity(now));
        grant.limit(typed.role().limits());
        grants.save(grant);
        return id;
    }

    /** Whether somebody else with a role in this office has the number; other offices are not asked. */
    private boolean isTaken(TypedPerson typed, @Nullable UUID except, String cbeNumber, Instant now) {
        Optional<Ssin> number = typed.person(now).map(AgentPerson::number);
        if (number.isEmpty()) {
            return false;
        }
        Set<UUID> here = grants.findByCbeNumber(cbeNumber).stream()
                .filter(grant -> !grant.isOverAt(now))
                .map(RoleGrant::agent)
                .collect(Collectors.toSet());
        return agents.findByPersonKeyIn(fingerprints.candidates(number.get())).stream()
                .map(Agent::id)
                .anyMatch(id -> !Objects.equals(id, except) && here.contains(id));
    }
}
