package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops agents and desks of an office, at their next click, and lets them work again (security.md 9 and 13). Who is
 * stopped already stays so, and nothing is written down.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SUPERVISOR')")
public class OfficeLocks {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final Desks desks;
    private final Colleagues colleagues;
    private final AuditTrail trail;
    private final Clock clock;

    OfficeLocks(
            AgentDirectory directory,
            OfficeRecords offices,
            Desks desks,
            Colleagues colleagues,
            AuditTrail trail,
            Clock clock) {
        this.directory = directory;
        this.offices = offices;
        this.desks = desks;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Blocks a desk: neither its agent nor its reader program gets any further.
     *
     * @throws AccessDeniedException if the desk is of another office
     */
    public void blockDesk(UUID desk, DeskBlockReason reason) {
        SignedInAgent actor = directory.current();
        Desk own = own(actor, desk);
        if (!own.isBlocked()) {
            own.block();
            append(actor, new AuditEvent.DeskBlocked(desk, reason.name()));
        }
    }

    /**
     * Opens a desk again.
     *
     * @throws AccessDeniedException if the desk is of another office
     */
    public void unblockDesk(UUID desk, DeskUnblockReason reason) {
        SignedInAgent actor = directory.current();
        Desk own = own(actor, desk);
        if (own.isBlocked()) {
            own.unblock();
            append(actor, new AuditEvent.DeskUnblocked(desk, reason.name()));
        }
    }

    /**
     * Blocks an agent in every office.
     *
     * @throws AccessDeniedException if the agent has no role in this office, is the one who acts, or is an administrator
     *     while the one who acts is none
     */
    public void blockAgent(UUID agent, AgentBlockReason reason) {
        SignedInAgent actor = directory.current();
        Agent colleague = colleague(actor, agent);
        if (!colleague.isBlocked()) {
            colleague.block();
            append(actor, new AuditEvent.AgentBlocked(agent, reason.name()));
        }
    }

    /**
     * Lets an agent sign in again.
     *
     * @throws AccessDeniedException as for {@link #blockAgent}
     */
    public void unblockAgent(UUID agent, AgentUnblockReason reason) {
        SignedInAgent actor = directory.current();
        Agent colleague = colleague(actor, agent);
        if (colleague.isBlocked()) {
            colleague.unblock();
            append(actor, new AuditEvent.AgentUnblocked(agent, reason.name()));
        }
    }

    /**
     * Blocks the office as a whole: agents and supervisors stop at their next click, reader programs are refused.
     *
     * @throws AccessDeniedException if it is one for exercises, which has no administrator to open it again
     */
    public void blockOffice(OfficeBlockReason reason) {
        SignedInAgent actor = directory.current();
        Office own = offices.findById(actor.office()).orElseThrow();
        if (own.isForExercises()) {
            throw new AccessDeniedException("nobody could open an office for exercises again");
        }
        if (!own.isBlocked()) {
            own.block();
            append(actor, new AuditEvent.OfficeBlocked(own.id(), reason.name()));
        }
    }

    /** Lets the office work again; whoever is no administrator stands outside by now. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void unblockOffice(OfficeUnblockReason reason) {
        SignedInAgent actor = directory.current();
        Office own = offices.findById(actor.office()).orElseThrow();
        if (own.isBlocked()) {
            own.unblock();
            append(actor, new AuditEvent.OfficeUnblocked(own.id(), reason.name()));
        }
    }

    private Desk own(SignedInAgent actor, UUID desk) {
        return desks.findById(desk)
                .filter(found -> found.office().equals(actor.office()))
                .orElseThrow(() -> new AccessDeniedException("no such desk in this office"));
    }

    private Agent colleague(SignedInAgent actor, UUID agent) {
        return colleagues.lockable(offices.findById(actor.office()).orElseThrow(), agent, actor, clock.instant());
    }

    private void append(SignedInAgent actor, AuditEvent event) {
        trail.append(event, actor.actor(), Subject.none());
    }
}
