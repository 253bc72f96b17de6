package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Grants and ends the roles of an administrator's office; nobody his own (security.md 9). What gives more, two decide, where there are
 * two.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class RoleAdministration {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Agents agents;
    private final RoleGrants grants;
    private final Desks desks;
    private final Colleagues colleagues;
    private final LimitsOfRoles limits;
    private final RolesOfOffice roles;
    private final RoleProposals proposals;
    private final EndOfTraining endOfTraining;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoleAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            Agents agents,
            RoleGrants grants,
            Desks desks,
            Colleagues colleagues,
            LimitsOfRoles limits,
            RolesOfOffice roles,
            RoleProposals proposals,
            EndOfTraining endOfTraining,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.agents = agents;
        this.grants = grants;
        this.desks = desks;
        this.colleagues = colleagues;
        this.limits = limits;
        this.roles = roles;
        this.proposals = proposals;
        this.endOfTraining = endOfTraining;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Grants a role of the administrator's office, or proposes it where another administrator could agree.
     *
     * @param reason for that person, 1 to 300 signs
     * @throws AccessDeniedException if the agent never had a role there, or has gone to another office, or the desk is of
     *     another one
     */
    public StaffOutcome grant(UUID agent, TypedRole typed, String reason) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        return decide(() -> {
            Office office = offices.findById(administrator.office()).orElseThrow();
            RolesOfAgent held = colleagues.eligible(office, agent, now);
            desks.needIn(office.id(), typed.limits().desk());
            Set<StaffProblem> problems = held.problems(administrator.agentId(), typed);
            if (typed.role() == Role.ADMINISTRATOR && colleagues.isInTraining(agent)) {
                problems.add(StaffProblem.IN_TRAINING);
            }
            if (!problems.isEmpty()) {
                return new StaffOutcome.Invalid(problems);
            }
            RoleWish wish = RoleWish.give(agent, typed, now);
            if (proposals.areNeeded(office, administrator, now)) {
                return propose(administrator, wish, reason);
            }
            roles.give(office, wish, administrator);
            return new StaffOutcome.Saved();
        });
    }

    private StaffOutcome propose(SignedInAgent administrator, RoleWish wish, String reason) {
        return proposals
                .propose(administrator, wish, reason)
                .<StaffOutcome>map(StaffOutcome.Proposed::new)
                .orElseGet(StaffOutcome.ReasonMissing::new);
    }

    /**
     * Ends a role now; a planned one never begins.
     *
     * @param version of the role that was on the screen
     * @throws AccessDeniedException if the role is of another office
     */
    @Touches(DataAction.DELETE)
    public StaffOutcome end(UUID grant, int version) {
        SignedInAgent administrator = directory.current();
        Instant now = clock.instant();
        return decide(() -> {
            Office office = offices.findById(administrator.office()).orElseThrow();
            RoleGrant own = own(grant, office);
            if (own.version() != version || own.isOverAt(now)) {
                return new StaffOutcome.Stale();
            }
            if (own.agent().equals(administrator.agentId())) {
                return new StaffOutcome.Invalid(EnumSet.of(StaffProblem.OWN_ROLE));
            }
            if (own.role() == Role.ADMINISTRATOR && !isReplaced(own, administrator, now)) {
                return new StaffOutcome.Invalid(EnumSet.of(StaffProblem.LAST_ADMINISTRATOR));
            }
            own.end(now);
            append(
                    administrator,
                    new AuditEvent.RoleEnded(own.agent(), own.role().name()));
            endOfTraining.leaveIfGone(own.agent(), administrator.actor(), now);
            return new StaffOutcome.Saved();
        });
    }

    /**
     * Narrows a role, or lets it go further, which is proposed where another administrator could agree; whoever works by it signs in
     * again at the next click.
     *
     * @param version of the role that was on the screen
     * @param reason for that other person, 1 to 300 signs
     * @throws AccessDeniedException if the role or the desk is of another office
     */
    @Touches(DataAction.WRITE)
    public StaffOutcome limit(UUID grant, int version, RoleLimits typed, String reason) {
        SignedInAgent administrator = directory.current();
        return decide(() -> {
            Office office = offices.findById(administrator.office()).orElseThrow();
            RoleGrant own = own(grant, office);
            desks.needIn(office.id(), typed.desk());
            if (own.version() != version || own.isOverAt(clock.instant())) {
                return new StaffOutcome.Stale();
            }
            if (own.agent().equals(administrator.agentId())) {
                return new StaffOutcome.Invalid(EnumSet.of(StaffProblem.OWN_ROLE));
            }
            if (!typed.fit(own.role())) {
                return new StaffOutcome.Invalid(EnumSet.of(StaffProblem.ROLE_NOT_NARROWED));
            }
            if (!typed.isWithin(own.limits()) && proposals.areNeeded(office, administrator, clock.instant())) {
                return propose(administrator, RoleWish.widen(own, typed), reason);
            }
            if (!typed.equals(own.limits())) {
                limits.set(own, typed, administrator);
            }
            return new StaffOutcome.Saved();
        });
    }

    private RoleGrant own(UUID grant, Office office) {
        return grants.findById(grant)
                .filter(found -> found.cbeNumber().equals(office.cbeNumber()))
                .orElseThrow(() -> new AccessDeniedException("no such role in this office"));
    }

    /** Whether another administrator who is not blocked works here now, for as long as this one would have. */
    private boolean isReplaced(RoleGrant leaving, SignedInAgent administrator, Instant now) {
        grants.actingBy(administrator.agentId(), leaving.cbeNumber());
        return grants.findByCbeNumber(leaving.cbeNumber()).stream()
                .filter(other ->
                        other.role() == Role.ADMINISTRATOR && !other.agent().equals(leaving.agent()))
                .filter(other -> other.isOpenAt(now) && other.validity().lastsAsLongAs(leaving.validity()))
                .anyMatch(other ->
                        agents.findById(other.agent()).filter(Agent::mayWork).isPresent());
    }

    private StaffOutcome decide(Supplier<StaffOutcome> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (ConcurrencyFailureException lostRace) {
            return new StaffOutcome.Stale();
        }
    }

    private void append(SignedInAgent administrator, AuditEvent event) {
        trail.append(event, administrator.actor(), Subject.none());
    }
}
