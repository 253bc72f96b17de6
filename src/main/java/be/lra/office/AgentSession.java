package be.lra.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent's session that has not been ended. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class AgentSession {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID agent;
    private Instant begunAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AgentSession() {}

    AgentSession(UUID id, UUID agent, Instant begunAt) {
        this.id = id;
        this.agent = agent;
        this.begunAt = begunAt;
    }

    UUID id() {
        return id;
    }

    Instant begunAt() {
        return begunAt;
    }
}
