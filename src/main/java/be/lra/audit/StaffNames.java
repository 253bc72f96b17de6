package be.lra.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The names auditors know agents, offices and desks by; answered by the module that keeps these. */
public interface StaffNames {

    /** The pseudonym of an agent. */
    Optional<String> agent(UUID agent);

    Optional<UUID> agentCalled(String pseudonym);

    Optional<String> office(UUID office);

    Optional<String> desk(UUID desk);

    List<Named> offices();

    /** A thing and the name it is known by. */
    record Named(UUID id, String name) {}
}
