package be.lra.registration;

import be.lra.account.KeyLink;
import be.lra.account.KeyLinks;
import be.lra.audit.AuditEvent;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Exercise;
import be.lra.identity.PersonIdentity;
import be.lra.office.AgentDirectory;
import be.lra.office.Offices;
import be.lra.office.SignedInAgent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The third step: the visitor's own address, confirmed by the visitor, in the visitor's language (domain.md 4). */
@Component
class EmailLinking {

    private final OpenVisits visits;
    private final KeyLinks keyLinks;
    private final Offices offices;
    private final AgentDirectory agents;
    private final LookupAlarms alarms;

    EmailLinking(OpenVisits visits, KeyLinks keyLinks, Offices offices, AgentDirectory agents, LookupAlarms alarms) {
        this.visits = visits;
        this.keyLinks = keyLinks;
        this.offices = offices;
        this.agents = agents;
        this.alarms = alarms;
    }

    VisitOutcome link(Visit visit, EmailEntry entry, SignedInAgent agent) {
        return switch (EmailAddress.read(entry.typedAddress())) {
            case EmailReading.Refused(EmailReading.Reason reason) -> new VisitOutcome.EmailUnreadable(reason);
            case EmailReading.Read(EmailAddress address) -> link(visit, entry, address, agent);
        };
    }

    private VisitOutcome link(Visit visit, EmailEntry entry, EmailAddress email, SignedInAgent agent) {
        Optional<EmailProblem> problem =
                EmailProblem.of(entry, email, offices.profile(agent.office()).mailDomain(), exercise(agent));
        if (problem.isPresent()) {
            return new VisitOutcome.EmailRefused(problem.get());
        }
        if (agents.isEmailOf(agent.agentId(), email)) {
            return new VisitOutcome.EmailRefused(EmailProblem.OWN_ADDRESS);
        }
        KeyLink link = keyLinks.check(email, visit.facts().person().flatMap(PersonIdentity::ssin));
        if (link != KeyLink.NONE && !entry.linkAcknowledged()) {
            return told(visit, link, agent);
        }
        return visits.save(
                visit,
                visit.facts().withContact(new Contact(email, entry.language(), link)),
                agent,
                new AuditEvent.EmailChecked(link.name()),
                new AuditEvent.EmailConfirmed());
    }

    /** That an address has a key is news about somebody: bounded, and written down before it is told. */
    private VisitOutcome told(Visit visit, KeyLink link, SignedInAgent agent) {
        return alarms.countAddress(visit.handle().visit(), Seat.of(agent), agent)
                .<VisitOutcome>map(until -> new VisitOutcome.LookupsPaused(visit, until))
                .orElseGet(() -> {
                    visits.note(visit, new AuditEvent.EmailChecked(link.name()), agent);
                    return new VisitOutcome.EmailLinked(link);
                });
    }

    private Optional<Exercise> exercise(SignedInAgent agent) {
        return offices.isForExercises(agent.office()) ? Optional.of(Exercise.of(agent.agentId())) : Optional.empty();
    }
}
