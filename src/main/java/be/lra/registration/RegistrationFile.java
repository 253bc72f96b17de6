package be.lra.registration;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.CaseTrail;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.Offices;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The file of one registration of the own office: who, what happened, and what can be done next. */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR')")
@Transactional(readOnly = true)
public class RegistrationFile {

    private final Registrations registrations;
    private final FileStanding standing;
    private final CaseTrail trail;
    private final CaseReceipts receipts;
    private final Offices offices;
    private final AgentDirectory agents;
    private final AuditTrail audit;
    private final Clock clock;

    RegistrationFile(
            Registrations registrations,
            FileStanding standing,
            CaseTrail trail,
            CaseReceipts receipts,
            Offices offices,
            AgentDirectory agents,
            AuditTrail audit,
            Clock clock) {
        this.registrations = registrations;
        this.standing = standing;
        this.trail = trail;
        this.receipts = receipts;
        this.offices = offices;
        this.agents = agents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the file, which is written down (domain.md 13); empty for a registration of another office. */
    @Transactional
    public Optional<RegistrationRecord> open(Reference reference) {
        SignedInAgent agent = agents.current();
        Optional<Registration> found = own(reference, agent);
        found.ifPresent(registration ->
                audit.append(new AuditEvent.FileOpened(), agent.actor(), Closing.subject(registration)));
        return found.map(Registration::toRecord);
    }

    /** What happened so far; nothing for a registration of another office. */
    public LifeOfCase life(Reference reference) {
        return own(reference, agents.current())
                .map(registration -> new LifeOfCase(trail.of(registration.id(), LifeOfCase.kinds())))
                .orElseGet(() -> new LifeOfCase(List.of()));
    }

    /** The receipt of the newest letter; empty where there is none, nothing is sealed, or it is of another office. */
    public Optional<CaseReceipt> receipt(Reference reference) {
        SignedInAgent agent = agents.current();
        return own(reference, agent)
                .flatMap(registration -> registration
                        .language()
                        .flatMap(language ->
                                receipts.newest(registration.id(), offices.profile(agent.office()), language)));
    }

    /** What an agent can do next, each act with what stands in its way; nothing for who is no agent, and after the end. */
    public Map<FileAct, Optional<Hindrance>> acts(Reference reference) {
        SignedInAgent agent = agents.current();
        return own(reference, agent)
                .filter(registration -> agent.hasRole(Role.AGENT))
                .map(registration -> standing.acts(registration, agent, clock.instant()))
                .orElseGet(Map::of);
    }

    private Optional<Registration> own(Reference reference, SignedInAgent agent) {
        return registrations.findByReferenceAndOffice(reference.value(), agent.office());
    }
}
