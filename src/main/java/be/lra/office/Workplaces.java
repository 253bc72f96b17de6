package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an agent may work now: the open desks of the offices in which the agent holds a role. */
@Service
public class Workplaces {

    private final Agents agents;
    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final Desks desks;
    private final AgentSessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    Workplaces(
            Agents agents,
            RoleGrants grants,
            OfficeRecords offices,
            Desks desks,
            AgentSessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.agents = agents;
        this.sessions = sessions;
        this.grants = grants;
        this.offices = offices;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every place, offices in the order of their names, desks in the order of theirs. */
    @Transactional(readOnly = true)
    public List<Workplace> of(UUID agent) {
        return of(agent, (_, _) -> true);
    }

    /** The same for an agent who was let in: as far as he reaches by the door through which he came. */
    @Transactional(readOnly = true)
    public List<Workplace> of(SignedInAgent agent) {
        return agent.mandate().map(this::of).orElseGet(() -> of(agent.agentId()));
    }

    /** By every account of a person for whom the federal service vouches. */
    @Transactional(readOnly = true)
    List<Workplace> of(FederalMandate mandate) {
        return mandate.accounts().stream()
                .flatMap(account -> of(account, mandate::covers).stream())
                .sorted(Comparator.comparing(Workplace::officeName))
                .toList();
    }

    private List<Workplace> of(UUID agent, BiPredicate<Role, UUID> covered) {
        Instant now = clock.instant();
        List<RoleGrant> open = grants.findByAgent(agent).stream()
                .filter(grant -> grant.isOpenAt(now))
                .toList();
        Optional<Agent> account = agents.findById(agent);
        return offices.findAllByOrderByName().stream()
                .filter(office -> account.filter(known -> known.worksIn(office)).isPresent())
                .flatMap(office -> places(agent, office, rolesIn(office, open, covered)))
                .toList();
    }

    /**
     * Seats the agent.
     *
     * @throws AccessDeniedException if the place is not, or no longer, open to the agent
     */
    @Transactional
    public SignedInAgent take(SignedInAgent agent, Workplace place) {
        if (!agent.isInside() || !of(agent).contains(place)) {
            throw new AccessDeniedException("this place is not open to the agent");
        }
        SignedInAgent seated = as(agent, place.agent()).at(place);
        trail.append(new AuditEvent.DeskChosen(), seated.actor(), Subject.none());
        return seated;
    }

    /** Another account of the same person begins a session of its own. */
    private SignedInAgent as(SignedInAgent agent, UUID account) {
        if (account.equals(agent.agentId())) {
            return agent;
        }
        agent.session().ifPresent(sessions::end);
        var inside = new DoorStep.Inside(
                sessions.begin(account, clock.instant()),
                agent.provenAt().orElse(null),
                agent.mandate().orElse(null));
        return agent.by(agents.findById(account).orElseThrow(), inside);
    }

    private Stream<Workplace> places(UUID agent, Office office, List<RoleGrant> roles) {
        if (roles.stream().noneMatch(grant -> grant.role() == Role.AGENT)) {
            return Stream.of(new Workplace(agent, office.id(), office.profile().name(), null, "", permits(roles)))
                    .filter(place -> !place.roles().isEmpty());
        }
        return desks.findByOfficeOrderByName(office.id()).stream()
                .filter(desk -> !desk.isBlocked())
                .map(desk -> new Workplace(
                        agent,
                        office.id(),
                        office.profile().name(),
                        desk.id(),
                        desk.name(),
                        permits(office.isForExercises() ? roles : at(desk, roles))))
                .filter(place -> place.roles().contains(Role.AGENT));
    }

    private static List<RoleGrant> at(Desk desk, List<RoleGrant> roles) {
        return roles.stream().filter(grant -> grant.isAt(desk.id())).toList();
    }

    private static Map<Role, Permit> permits(List<RoleGrant> roles) {
        return roles.stream().collect(Collectors.toMap(RoleGrant::role, RoleGrant::permit, Permit::or));
    }

    /** In a blocked office those who open it again, or look after it. */
    private List<RoleGrant> rolesIn(Office office, List<RoleGrant> open, BiPredicate<Role, UUID> covered) {
        if (office.isForExercises()) {
            return offices.findById(office.exerciseOf().orElseThrow())
                    .filter(real -> !real.isBlocked() && !office.isBlocked())
                    .map(real -> rolesIn(real, open, covered).stream()
                            .filter(grant -> grant.role().isPractised())
                            .toList())
                    .orElse(List.of());
        }
        return open.stream()
                .filter(grant -> grant.cbeNumber().equals(office.cbeNumber()))
                .filter(grant -> !office.isBlocked() || grant.role().worksInBlockedOffice())
                .filter(grant -> covered.test(grant.role(), office.id()))
                .toList();
    }
}
