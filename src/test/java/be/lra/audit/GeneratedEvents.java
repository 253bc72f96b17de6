package be.lra.audit;

import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Invented events on their way into the trail, as {@link AuditTrail} would write them. */
public final class GeneratedEvents {

    private static final String AT_HOME = "198.51.7.0/24"; // a network, as the trail keeps it of citizens

    private final BulkRows rows;
    private final Keyring keyring;
    private final JsonMapper json;

    public GeneratedEvents(Connection connection, Keyring keyring, JsonMapper json) {
        this.rows = new BulkRows(
                connection,
                "audit_event",
                "id, at, kind, actor_kind, agent, office, desk, citizen, task, registration, account, person_fingerprint,"
                        + " person_key_id, source, purpose, seen_by, details");
        this.keyring = keyring;
        this.json = json;
    }

    /**
     * Whom the events of a case are about, and of whose office they are.
     *
     * @param registration null for what concerns an account
     * @param account null as long as there is none
     * @param office null for what belongs to none
     */
    public record About(
            @Nullable UUID registration,
            @Nullable UUID account,
            Optional<KeyedHash> person,
            @Nullable UUID office) {}

    /** What an event about this person carries. */
    public KeyedHash fingerprint(be.lra.identity.Ssin person) {
        return keyring.hash(AuditTrail.FINGERPRINT_PURPOSE, person.digits());
    }

    /** An event of a case. */
    public void add(Chance chance, Instant at, AuditEvent event, Actor actor, About about, @Nullable String source) {
        write(chance.id(at), at, event, actor, source, about);
    }

    /** An event of an agent that is about nobody. */
    public void add(Chance chance, Instant at, AuditEvent event, Actor.Agent agent, String source) {
        write(chance.id(at), at, event, agent, source, null);
    }

    /** An event about an account, by a holder; it belongs to no office. */
    public void add(Chance chance, Instant at, AuditEvent event, Actor.Citizen holder, UUID account) {
        write(chance.id(at), at, event, holder, AT_HOME, new About(null, account, Optional.empty(), null));
    }

    /** An event of somebody at home about whom nothing else is known. */
    public void add(Chance chance, Instant at, AuditEvent event) {
        write(chance.id(at), at, event, new Actor.Citizen(null), AT_HOME, null);
    }

    private void write(
            UUID id, Instant at, AuditEvent event, Actor actor, @Nullable String source, @Nullable About about) {
        Actor.Agent agent = actor instanceof Actor.Agent who ? who : null;
        Actor.Bridge bridge = actor instanceof Actor.Bridge reader ? reader : null;
        UUID office = agent != null ? agent.office() : bridge != null ? bridge.office() : null;
        KeyedHash person = about == null ? null : about.person().orElse(null);
        rows.add(
                id,
                at,
                event.eventName(),
                kind(actor),
                agent == null ? null : agent.agent(),
                office,
                agent != null ? agent.desk() : bridge != null ? bridge.desk() : null,
                actor instanceof Actor.Citizen(UUID citizen) ? citizen : null,
                actor instanceof Actor.Machine(String task) ? task : null,
                about == null ? null : about.registration(),
                about == null ? null : about.account(),
                person == null ? null : person.hex(),
                person == null ? null : person.keyId(),
                source,
                Purpose.codeOf(event),
                office != null ? office : about == null ? null : about.office(),
                json.writeValueAsString(event));
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Agent _ -> "AGENT";
            case Actor.Citizen _ -> "CITIZEN";
            case Actor.Bridge _ -> "BRIDGE";
            case Actor.Machine _ -> "MACHINE";
        };
    }

    public void flush() {
        rows.flush();
    }

    public long written() {
        return rows.count();
    }
}
