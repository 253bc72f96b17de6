package be.lra.appointment;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How an administrator sees and changes when his office gives appointments. Those that were made stay as they are. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AppointmentPlans {

    private static final int NONE_YET = -1; // the version of an office without a plan

    private final Plans plans;
    private final AgentDirectory agents;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    AppointmentPlans(Plans plans, AgentDirectory agents, AuditTrail trail, TransactionTemplate transaction) {
        this.plans = plans;
        this.agents = agents;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Touches(DataAction.READ)
    @Transactional(readOnly = true)
    public PlanOverview overview() {
        return plans.findById(agents.current().office())
                .map(stored -> new PlanOverview(stored.plan(), stored.version()))
                .orElse(new PlanOverview(AppointmentPlan.NOT_TOLD, NONE_YET));
    }

    /**
     * Changes the plan of the administrator's office, unless somebody else did meanwhile.
     *
     * @param version of the plan that was on the screen
     */
    public PlanChangeOutcome change(int version, TypedPlan typed) {
        SignedInAgent administrator = agents.current();
        Map<PlanField, PlanProblem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new PlanChangeOutcome.Invalid(problems);
        }
        try {
            boolean saved = transaction.execute(status -> save(administrator, version, typed.plan()));
            return saved ? new PlanChangeOutcome.Saved() : new PlanChangeOutcome.Stale();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lostRace) {
            return new PlanChangeOutcome.Stale();
        }
    }

    private boolean save(SignedInAgent administrator, int version, AppointmentPlan plan) {
        Optional<StoredPlan> stored = plans.findById(administrator.office());
        if (stored.map(StoredPlan::version).orElse(NONE_YET) != version) {
            return false;
        }
        stored.ifPresentOrElse(
                found -> found.change(plan), () -> plans.save(new StoredPlan(administrator.office(), plan)));
        trail.append(new AuditEvent.AppointmentPlanChanged(), administrator.actor(), Subject.none());
        return true;
    }
}
