package be.lra.office;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The apps of all agents. */
interface AgentAppRecords extends Repository<AgentApp, UUID> {

    AgentApp save(AgentApp app);

    Optional<AgentApp> findById(UUID agent);

    List<AgentApp> findByAgentInAndProvenTrue(Collection<UUID> agents);

    /** Spends the code of a step, and with it those of every earlier one; a first code proves the app. 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update AgentApp a set a.lastStep = :step, a.proven = true"
            + " where a.agent = :agent and a.secretSealed = :sealed and a.lastStep < :step")
    int spend(UUID agent, String sealed, long step);

    /** Puts the same secret under another key. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update AgentApp a set a.secretSealed = :text, a.secretKeyId = :keyId where a.agent = :agent")
    int seal(UUID agent, String text, String keyId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AgentApp a where a.agent = :agent")
    int remove(UUID agent);
}
