package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an agent may work now: the open desks of the offices in which the agent holds a role. */
@Service
public class Workplaces {

    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final Desks desks;
    private final AuditTrail trail;
    private final Clock clock;

    Workplaces(RoleGrants grants, OfficeRecords offices, Desks desks, AuditTrail trail, Clock clock) {
        this.grants = grants;
        this.offices = offices;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every place, offices in the order of their names, desks in the order of theirs. */
    @Transactional(readOnly = true)
    public List<Workplace> of(UUID agent) {
        Instant now = clock.instant();
        List<RoleGrant> open = grants.findByAgent(agent).stream()
                .filter(grant -> grant.isOpenAt(now))
                .toList();
        return offices.findAllByOrderByName().stream()
                .flatMap(office -> places(office.profile(), roles(open, office.cbeNumber())))
                .toList();
    }

    /**
     * Seats the agent.
     *
     * @throws AccessDeniedException if the place is not, or no longer, open to the agent
     */
    @Transactional
    public SignedInAgent take(SignedInAgent agent, Workplace place) {
        if (!agent.isInside() || !of(agent.agentId()).contains(place)) {
            throw new AccessDeniedException("this place is not open to the agent");
        }
        SignedInAgent seated = agent.at(place);
        trail.append(new AuditEvent.DeskChosen(), seated.actor(), Subject.none());
        return seated;
    }

    private Stream<Workplace> places(OfficeProfile office, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Stream.empty();
        }
        if (!roles.contains(Role.AGENT)) {
            return Stream.of(new Workplace(office.id(), office.name(), null, "", roles));
        }
        return desks.findByOfficeOrderByName(office.id()).stream()
                .filter(desk -> !desk.isBlocked())
                .map(Desk::profile)
                .map(desk -> new Workplace(office.id(), office.name(), desk.id(), desk.name(), roles));
    }

    private static Set<Role> roles(List<RoleGrant> open, String cbeNumber) {
        return open.stream()
                .filter(grant -> grant.cbeNumber().equals(cbeNumber))
                .map(RoleGrant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
