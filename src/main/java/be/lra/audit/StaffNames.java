package be.lra.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is at work, and the names auditors know agents, offices and desks by; answered by the module that keeps these. */
public interface StaffNames {

    /** The agent of the running request, checked to be still entitled. */
    Actor.Agent atWork();

    /** The pseudonym of an agent. */
    Optional<String> agent(UUID agent);

    Optional<UUID> agentCalled(String pseudonym);

    Optional<String> office(UUID office);

    Optional<String> desk(UUID desk);

    /** The desks of an office, by name. */
    Map<UUID, String> desks(UUID office);
}
