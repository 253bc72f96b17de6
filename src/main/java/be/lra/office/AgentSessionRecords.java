package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The open sessions of all agents. */
interface AgentSessionRecords extends Repository<AgentSession, UUID> {

    AgentSession save(AgentSession session);

    List<AgentSession> findByAgent(UUID agent);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AgentSession s where s.id = :id")
    int end(UUID id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AgentSession s where s.agent = :agent and s.begunAt < :before")
    int endBegunBefore(UUID agent, Instant before);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from AgentSession s where s.agent = :agent")
    int endAll(UUID agent);
}
