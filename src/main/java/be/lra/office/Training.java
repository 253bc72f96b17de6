package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who of an office is in training. A trainee works in the office for exercises beside it, as agent or supervisor as far as he is one,
 * until somebody takes him out again; it begins and ends at his next click.
 *
 * @see "src/docs/decisions/0025-exercises-beside-the-real-thing.md"
 */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
public class Training {

    private final AgentDirectory directory;
    private final Agents agents;
    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final ExerciseOffices exercises;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Training(
            AgentDirectory directory,
            Agents agents,
            RoleGrants grants,
            OfficeRecords offices,
            ExerciseOffices exercises,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.agents = agents;
        this.grants = grants;
        this.offices = offices;
        this.exercises = exercises;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody who receives visitors or supervises in this office, or practises it. */
    public record Colleague(UUID agent, String pseudonym, boolean inTraining, boolean supervises) {}

    /** Whom the office may put in training or take out, by pseudonym. */
    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        SignedInAgent onlooker = directory.current();
        Optional<UUID> own = exercises.find(onlooker.office());
        Set<UUID> supervisors = holders(onlooker, role -> role == Role.SUPERVISOR);
        return reachable(onlooker)
                .filter(agent -> !agent.id().equals(onlooker.agentId()))
                .filter(agent -> agent.training().isEmpty() || agent.training().equals(own))
                .filter(agent -> agent.training().isPresent() || !administers(agent))
                .map(agent -> new Colleague(
                        agent.id(), agent.pseudonym(), agent.training().isPresent(), supervisors.contains(agent.id())))
                .sorted(Comparator.comparing(Colleague::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Puts a colleague in training: all his roles rest but the one in the office for exercises, which is opened if need be. */
    public TrainingOutcome begin(UUID agent) {
        return decide(agent, this::begin);
    }

    /** Takes a colleague out again: his roles hold as before. */
    public TrainingOutcome end(UUID agent) {
        return decide(agent, this::end);
    }

    private TrainingOutcome begin(Agent colleague, SignedInAgent decider) {
        if (administers(colleague)) {
            return new TrainingOutcome.Administrator();
        }
        if (colleague.training().isPresent()) {
            return new TrainingOutcome.Stale();
        }
        if (worksElsewhere(colleague, decider)) {
            return new TrainingOutcome.WorksElsewhere();
        }
        colleague.train(exercises.open(decider));
        trail.append(new AuditEvent.TrainingBegun(colleague.id()), decider.actor(), Subject.none());
        return new TrainingOutcome.Done();
    }

    private TrainingOutcome end(Agent colleague, SignedInAgent decider) {
        if (colleague.training().isEmpty() || !colleague.training().equals(exercises.find(decider.office()))) {
            return new TrainingOutcome.Stale();
        }
        colleague.endTraining();
        trail.append(new AuditEvent.TrainingEnded(colleague.id()), decider.actor(), Subject.none());
        return new TrainingOutcome.Done();
    }

    private TrainingOutcome decide(UUID agent, BiFunction<Agent, SignedInAgent, TrainingOutcome> act) {
        SignedInAgent decider = directory.current();
        if (agent.equals(decider.agentId())) {
            return new TrainingOutcome.OwnAccount();
        }
        try {
            return transaction.execute(_ -> reachable(decider)
                    .filter(colleague -> colleague.id().equals(agent))
                    .findFirst()
                    .map(colleague -> act.apply(colleague, decider))
                    .orElseGet(TrainingOutcome.NoAgent::new));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lostRace) {
            return new TrainingOutcome.Stale();
        }
    }

    /** Whoever receives visitors or supervises here, and whoever practises it, even if his role has ended meanwhile. */
    private Stream<Agent> reachable(SignedInAgent onlooker) {
        Stream<Agent> practising =
                exercises.find(onlooker.office()).stream().flatMap(office -> agents.findByTraining(office).stream());
        return Stream.concat(receiving(onlooker), practising)
                .collect(Collectors.toMap(Agent::id, Function.identity(), (one, _) -> one))
                .values()
                .stream();
    }

    /** Whoever holds a role in the office now that is practised. */
    private Stream<Agent> receiving(SignedInAgent onlooker) {
        return agents.findByIdIn(holders(onlooker, Role::isPractised)).stream();
    }

    private Set<UUID> holders(SignedInAgent onlooker, Predicate<Role> wanted) {
        Instant now = clock.instant();
        Office office = offices.findById(onlooker.office()).orElseThrow();
        return grants.findByCbeNumber(office.cbeNumber()).stream()
                .filter(grant -> wanted.test(grant.role()) && grant.isOpenAt(now))
                .map(RoleGrant::agent)
                .collect(Collectors.toSet());
    }

    private boolean worksElsewhere(Agent agent, SignedInAgent decider) {
        Instant now = clock.instant();
        String here = offices.findById(decider.office()).orElseThrow().cbeNumber();
        return grants.findByAgent(agent.id()).stream()
                .anyMatch(grant -> !grant.cbeNumber().equals(here) && !grant.isOverAt(now));
    }

    private boolean administers(Agent agent) {
        Instant now = clock.instant();
        return grants.findByAgent(agent.id()).stream()
                .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && !grant.isOverAt(now));
    }
}
