package be.lra.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of whose office an entry is, so that its auditors find it: the office of agent or reader, else the one where the visit began.
 *
 * @see "src/docs/decisions/0102-an-auditor-finds-an-event.md"
 */
@Component
class Readership {

    /** In the place of an office that cannot be told: no auditor finds the entry by a search. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final int REMEMBERED = 2_000; // visits; one is asked for a dozen times within minutes

    private final JdbcClient database;
    private final Map<UUID, UUID> begun = Collections.synchronizedMap(new Remembered());

    private static final class Remembered extends LinkedHashMap<UUID, UUID> {

        private static final long serialVersionUID = 1;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    }

    Readership(JdbcClient database) {
        this.database = database;
    }

    /** Empty for what belongs to no office: every auditor reads it. */
    Optional<UUID> of(Actor actor, Subject subject) {
        return switch (actor) {
            case Actor.Agent agent -> Optional.of(agent.office());
            case Actor.Bridge bridge -> Optional.of(bridge.office());
            case Actor.Citizen citizen -> ofVisit(subject);
            case Actor.Machine machine -> ofVisit(subject);
        };
    }

    private Optional<UUID> ofVisit(Subject subject) {
        return Optional.ofNullable(subject.registration())
                .map(visit -> begunAt(visit).orElse(NOBODY));
    }

    /** The office where a visit began, which never changes; empty if there is no such visit. */
    Optional<UUID> begunAt(UUID visit) {
        Optional<UUID> office = Optional.ofNullable(begun.get(visit)).or(() -> read(visit));
        office.ifPresent(known -> begun.put(visit, known));
        return office;
    }

    private Optional<UUID> read(UUID visit) {
        // Not by the entity manager: its question would first write what the transaction has yet to write, out of turn.
        return database.sql(
                        "select office from audit_event where registration = ? and kind = 'RegistrationStarted' limit 1")
                .param(visit.toString())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .optional();
    }
}
