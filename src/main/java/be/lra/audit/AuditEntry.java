package be.lra.audit;

import be.lra.audit.log.LeafText;
import be.lra.audit.log.RowKey;
import be.lra.identity.KeyedHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row of the trail; written once, never changed. */
@Entity(name = "audit_event")
@Immutable
class AuditEntry {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    @Id
    private UUID id;

    private Instant at;
    private String kind;
    private String actorKind;
    private @Nullable UUID agent;
    private @Nullable UUID office;
    private @Nullable UUID desk;
    private @Nullable UUID citizen;
    private @Nullable String task;
    private @Nullable UUID registration;

    private @Nullable UUID account;

    private @Nullable String personFingerprint;
    private @Nullable String personKeyId;
    private @Nullable String source;
    private @Nullable String purpose;

    private @Nullable UUID seenBy;
    private @Nullable String macKeyId;
    private @Nullable String mac;

    @Column(length = 4000)
    private String details;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected AuditEntry() {}

    AuditEntry(UUID id, Instant at, String kind, String details) {
        this.id = id;
        this.at = at;
        this.kind = kind;
        this.details = details;
        this.actorKind = "";
    }

    AuditEntry by(Actor actor) {
        switch (actor) {
            case Actor.Agent(UUID who, UUID where, UUID seat) -> {
                actorKind = "AGENT";
                agent = who;
                office = where;
                desk = seat;
            }
            case Actor.Citizen(UUID who) -> {
                actorKind = "CITIZEN";
                citizen = who;
            }
            case Actor.Bridge(UUID where, UUID seat) -> {
                actorKind = "BRIDGE";
                office = where;
                desk = seat;
            }
            case Actor.Machine(String what) -> {
                actorKind = "MACHINE";
                task = what;
            }
        }
        return this;
    }

    AuditEntry about(Subject subject, @Nullable KeyedHash fingerprint) {
        registration = subject.registration();
        account = subject.account();
        personFingerprint = fingerprint == null ? null : fingerprint.hex();
        personKeyId = fingerprint == null ? null : fingerprint.keyId();
        return this;
    }

    /** Why, and from which network address. */
    AuditEntry because(String code, @Nullable String address) {
        purpose = code;
        source = address;
        return this;
    }

    /** Of whose office it is; null where every auditor reads it. */
    AuditEntry seenBy(@Nullable UUID office) {
        seenBy = office;
        return this;
    }

    /** The last thing that is said of it: a mark over all of it under a key that the database does not hold. */
    AuditEntry marked(RowKey key) {
        macKeyId = key.id();
        mac = key.mark(text().toString());
        return this;
    }

    /** Whether it is of the office, or of none. */
    boolean isSeenBy(UUID office) {
        return seenBy == null || seenBy.equals(office);
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String purpose() {
        return purpose;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String kind() {
        return kind;
    }

    /** @throws IllegalStateException if the row names an unknown kind of actor */
    Actor actor() {
        return switch (actorKind) {
            case "AGENT" -> new Actor.Agent(present(agent), present(office), desk);
            case "CITIZEN" -> new Actor.Citizen(citizen);
            case "BRIDGE" -> new Actor.Bridge(present(office), present(desk));
            case "MACHINE" -> new Actor.Machine(task == null ? "" : task);
            default -> throw new IllegalStateException("entry " + id + " names the actor " + actorKind);
        };
    }

    /** The person as a keyed fingerprint, where the act was about a person. */
    Optional<KeyedHash> person() {
        return personKeyId == null || personFingerprint == null
                ? Optional.empty()
                : Optional.of(new KeyedHash(personKeyId, personFingerprint));
    }

    /** What is hashed when it is sealed: what {@link be.lra.audit.log.EventColumns} reads of its row. */
    LeafText text() {
        return new LeafText()
                .with("at", at)
                .with("id", id)
                .with("kind", kind)
                .with("actor_kind", actorKind)
                .with("agent", agent)
                .with("office", office)
                .with("desk", desk)
                .with("citizen", citizen)
                .with("task", task)
                .with("registration", registration)
                .with("account", account)
                .with("person_fingerprint", personFingerprint)
                .with("person_key_id", personKeyId)
                .with("source", source)
                .with("purpose", purpose)
                .with("details", details)
                .with("seen_by", macKeyId == null ? null : seenBy)
                .with("mac_key_id", macKeyId)
                .with("mac", mac);
    }

    /** What readers of the trail are shown. */
    AuditLine line(JsonMapper json) {
        return new AuditLine(
                id,
                at,
                kind,
                json.readValue(details, DETAILS),
                actor(),
                registration,
                person().isPresent(),
                purpose,
                source);
    }

    private UUID present(@Nullable UUID value) {
        if (value == null) {
            throw new IllegalStateException("entry " + id + " lacks a part of its actor");
        }
        return value;
    }
}
