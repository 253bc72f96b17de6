package be.lra.office;

import be.lra.identity.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secret of the app on an agent's phone. Whatever happens to it after it was shown is one conditional UPDATE of
 * {@link AgentAppRecords}, so that of many callers at once one wins.
 */
@Entity
class AgentApp {

    @Id
    private UUID agent;

    @Version
    private @Nullable Integer version;

    private boolean proven;
    private String secretSealed;
    private String secretKeyId;
    private long lastStep;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AgentApp() {}

    /**
     * A secret of an agent.
     *
     * @param proven whether an app has it already; otherwise the first code has to prove it
     */
    AgentApp(UUID agent, Sealed secret, boolean proven) {
        this.agent = agent;
        this.secretSealed = secret.text();
        this.secretKeyId = secret.keyId();
        this.proven = proven;
    }

    UUID agent() {
        return agent;
    }

    boolean isProven() {
        return proven;
    }

    Sealed secret() {
        return new Sealed(secretKeyId, secretSealed);
    }

    /** The newest step whose code was accepted; 0 before the first. */
    long lastStep() {
        return lastStep;
    }
}
