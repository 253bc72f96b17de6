package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.office.OfficeOverview.DeskState;
import be.lra.office.OfficeOverview.Membership;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees and does about an office: its desks, its agents, its locks. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class OfficeAdministration {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Desks desks;
    private final Agents agents;
    private final RoleGrants grants;
    private final AgentFingerprints fingerprints;
    private final AuditTrail trail;
    private final Clock clock;

    OfficeAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Agents agents,
            RoleGrants grants,
            AgentFingerprints fingerprints,
            AuditTrail trail,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.agents = agents;
        this.grants = grants;
        this.fingerprints = fingerprints;
        this.trail = trail;
        this.clock = clock;
    }

    /** The office of the administrator or supervisor. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SUPERVISOR')")
    @Transactional(readOnly = true)
    public OfficeOverview overview() {
        Office office = offices.findById(directory.current().office()).orElseThrow();
        List<DeskState> seats = desks.findByOfficeOrderByName(office.id()).stream()
                .map(desk -> new DeskState(desk.id(), desk.profile().name(), desk.isBlocked()))
                .toList();
        Instant now = clock.instant();
        List<Membership> members = grants.findByCbeNumber(office.cbeNumber()).stream()
                .map(grant -> membership(grant, now))
                .toList();
        return new OfficeOverview(office.profile(), seats, members);
    }

    @Transactional
    public void blockDesk(UUID desk) {
        SignedInAgent administrator = directory.current();
        own(administrator, desk).block();
        append(administrator, new AuditEvent.DeskBlocked(desk));
    }

    @Transactional
    public void unblockDesk(UUID desk) {
        SignedInAgent administrator = directory.current();
        own(administrator, desk).unblock();
        append(administrator, new AuditEvent.DeskUnblocked(desk));
    }

    /**
     * Blocks an agent in every office.
     *
     * @throws AccessDeniedException if the agent holds no role in the administrator's office, or is the administrator
     */
    @Transactional
    public void blockAgent(UUID agent) {
        SignedInAgent administrator = directory.current();
        colleague(administrator, agent).block();
        append(administrator, new AuditEvent.AgentBlocked(agent));
    }

    @Transactional
    public void unblockAgent(UUID agent) {
        SignedInAgent administrator = directory.current();
        colleague(administrator, agent).unblock();
        append(administrator, new AuditEvent.AgentUnblocked(agent));
    }

    /**
     * Enters who a colleague is, so that he cannot work on a case of his own; what stood there before is replaced.
     *
     * @throws AccessDeniedException if the agent holds no role in the administrator's office, or is the administrator
     */
    @Transactional
    public void identifyAgent(UUID agent, AgentPerson person) {
        SignedInAgent administrator = directory.current();
        colleague(administrator, agent).identify(fingerprints.of(person.number()), person.email());
        append(administrator, new AuditEvent.AgentIdentified(agent));
    }

    private Desk own(SignedInAgent administrator, UUID desk) {
        return desks.findById(desk)
                .filter(found -> found.office().equals(administrator.office()))
                .orElseThrow(() -> new AccessDeniedException("no such desk in this office"));
    }

    private Agent colleague(SignedInAgent administrator, UUID agent) {
        String cbeNumber =
                offices.findById(administrator.office()).orElseThrow().cbeNumber();
        if (agent.equals(administrator.agentId())
                || grants.findByAgent(agent).stream()
                        .noneMatch(grant -> grant.cbeNumber().equals(cbeNumber))) {
            throw new AccessDeniedException("no such colleague in this office");
        }
        return agents.findById(agent).orElseThrow();
    }

    private Membership membership(RoleGrant grant, Instant now) {
        Agent agent = agents.findById(grant.agent()).orElseThrow();
        Validity validity = grant.validity();
        return new Membership(
                agent.id(),
                agent.userName(),
                agent.pseudonym(),
                agent.isBlocked(),
                grant.role(),
                validity.from(),
                validity.until(),
                grant.isOpenAt(now));
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
