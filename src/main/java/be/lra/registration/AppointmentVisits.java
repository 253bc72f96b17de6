package be.lra.registration;

import be.lra.appointment.AppointmentState;
import be.lra.appointment.DayList;
import be.lra.appointment.ExpectedVisitor;
import be.lra.appointment.Invitation;
import be.lra.identity.DataAction;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** From the list of today's appointments to the visit: the time that was kept becomes a person at the counter. */
@Service
@PreAuthorize("hasRole('AGENT')")
public class AppointmentVisits {

    private static final Set<AppointmentState> AWAITED =
            EnumSet.of(AppointmentState.EXPECTED, AppointmentState.ARRIVED);
    private static final int MOST_PROPOSALS = 3; // ours: more is no help

    private final AgentDirectory agents;
    private final OpenVisits visits;
    private final DayList list;
    private final TransactionTemplate transaction;

    AppointmentVisits(AgentDirectory agents, OpenVisits visits, DayList list, TransactionTemplate transaction) {
        this.agents = agents;
        this.visits = visits;
        this.list = list;
        this.transaction = transaction;
    }

    /** Whether the office gives appointments. */
    @Touches(DataAction.READ)
    public boolean areGiven() {
        return list.isKept();
    }

    /** Who is expected today, by time; for a page that was just opened. */
    @Touches(DataAction.READ)
    public List<ExpectedVisitor> open() {
        return list.open();
    }

    /** The same a little later. */
    @Touches(DataAction.READ)
    public List<ExpectedVisitor> look() {
        return list.look();
    }

    /** Notes what became of a visitor; false if somebody noted something meanwhile. */
    public boolean mark(ExpectedVisitor seen, AppointmentState attendance) {
        try {
            return list.mark(seen, attendance);
        } catch (ConcurrencyFailureException lostRace) {
            return false;
        }
    }

    /**
     * The visitor sits down.
     *
     * @return empty if somebody noted something meanwhile, such as a colleague who began the visit
     * @throws IllegalStateException if the agent has chosen no desk
     */
    public Optional<Visit> start(ExpectedVisitor seen) {
        SignedInAgent agent = agents.current();
        if (agent.desk() == null) {
            throw new IllegalStateException("the agent has chosen no desk");
        }
        var seat = new Seat(agent.agentId(), agent.office(), agent.desk());
        try {
            return Optional.of(Objects.requireNonNull(transaction.execute(status -> {
                Visit visit = visits.begin(Means.CARD, seat);
                list.serve(seen, visit.handle().visit());
                return visit;
            })));
        } catch (ConcurrencyFailureException lostRace) {
            return Optional.empty();
        }
    }

    /**
     * Whose appointment of today it may be that a visit began without: of those who are still expected, who gave the visitor's
     * address or wished to be called by his name. A guess, for the agent to confirm; at most three.
     */
    @Touches(DataAction.READ)
    public List<ExpectedVisitor> proposals(Visit visit) {
        Optional<PersonIdentity> visitor =
                visit.facts().person().or(() -> visit.facts().proof().map(DocumentProof::person));
        if (visitor.isEmpty() || invitation(visit).isPresent()) {
            return List.of();
        }
        List<ExpectedVisitor> byAddress = visit.facts()
                .contact()
                .map(contact -> list.look(contact.email()))
                .orElse(List.of());
        return list.look().stream()
                .filter(seen -> AWAITED.contains(seen.state()))
                .filter(seen -> byAddress.contains(seen) || CalledName.mayBe(seen.called(), visitor.get()))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    /**
     * It is this appointment.
     *
     * @return false if somebody noted something meanwhile, such as a colleague who began a visit from it
     */
    @Touches(DataAction.READ)
    public boolean belongsTo(ExpectedVisitor seen, Visit visit) {
        UUID id = visit.handle().visit();
        if (visits.find(id, agents.current()).isEmpty() || invitation(visit).isPresent()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> list.serve(seen, id));
            return true;
        } catch (ConcurrencyFailureException lostRace) {
            return false;
        }
    }

    /** What the visitor of a visit told when making the appointment; he confirms it as everybody does. */
    @Touches(DataAction.READ)
    public Optional<Invitation> invitation(Visit visit) {
        return list.invitation(visit.handle().visit());
    }
}
