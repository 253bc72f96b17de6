package be.lra.office;

import be.lra.audit.Actor;
import be.lra.audit.StaffNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells auditors who and where, by pseudonym and name. */
@Component
@Transactional(readOnly = true)
class NamesForAudit implements StaffNames {

    private final AgentDirectory directory;
    private final Agents agents;
    private final OfficeRecords offices;
    private final Desks desks;

    NamesForAudit(AgentDirectory directory, Agents agents, OfficeRecords offices, Desks desks) {
        this.directory = directory;
        this.agents = agents;
        this.offices = offices;
        this.desks = desks;
    }

    @Override
    public Actor.Agent atWork() {
        return directory.current().actor();
    }

    @Override
    public Optional<String> agent(UUID agent) {
        return agents.findById(agent).map(Agent::pseudonym);
    }

    @Override
    public Optional<UUID> agentCalled(String pseudonym) {
        return agents.findByPseudonym(pseudonym).map(Agent::id);
    }

    @Override
    public Optional<String> office(UUID office) {
        return offices.findById(office).map(found -> found.profile().name());
    }

    @Override
    public Optional<String> desk(UUID desk) {
        return desks.findById(desk).map(found -> found.profile().name());
    }

    @Override
    public Map<UUID, String> desks(UUID office) {
        Map<UUID, String> names = new LinkedHashMap<>();
        desks.findByOfficeOrderByName(office)
                .forEach(desk -> names.put(desk.profile().id(), desk.profile().name()));
        return names;
    }
}
