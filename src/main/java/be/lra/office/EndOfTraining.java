package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a trainee out of training once he has nothing left to practise for: his real roles elsewhere would rest for ever. */
@Component
class EndOfTraining {

    private final Agents agents;
    private final RoleGrants grants;
    private final OfficeRecords offices;
    private final AuditTrail trail;

    EndOfTraining(Agents agents, RoleGrants grants, OfficeRecords offices, AuditTrail trail) {
        this.agents = agents;
        this.grants = grants;
        this.offices = offices;
        this.trail = trail;
    }

    /** After a role of the agent was given or is over; nothing happens while he belongs to the office that put him in training. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveIfGone(UUID agent, Actor decider, Instant now) {
        agents.findById(agent)
                .filter(trainee -> trainee.training().isPresent() && !belongs(trainee, now))
                .ifPresent(trainee -> {
                    trainee.endTraining();
                    trail.append(new AuditEvent.TrainingEnded(agent), decider, Subject.none());
                });
    }

    private boolean belongs(Agent trainee, Instant now) {
        Optional<Office> home = trainee.training()
                .flatMap(offices::findById)
                .flatMap(Office::exerciseOf)
                .flatMap(offices::findById);
        return home.isPresent()
                && grants.findByAgent(trainee.id()).stream()
                        .filter(grant -> grant.role().isPractised() && !grant.isOverAt(now))
                        .anyMatch(grant -> grant.cbeNumber().equals(home.get().cbeNumber()));
    }
}
