package be.lra.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened with one registration, for its file at the desk. Who asks has made sure that the registration is of his office,
 * and says which kinds may be read there.
 */
@Service
public class CaseTrail {

    private static final int MOST = 500; // lines; far more than a registration makes

    private final EntityManager entities;
    private final JsonMapper json;

    CaseTrail(EntityManager entities, JsonMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The lines of these kinds, oldest first; at most 500. */
    @Transactional(readOnly = true)
    public List<AuditLine> of(UUID registration, Set<String> kinds) {
        return entities.createQuery(
                        "select e from audit_event e where e.registration = :registration and e.kind in :kinds"
                                + " order by e.at, e.id",
                        AuditEntry.class)
                .setParameter("registration", registration)
                .setParameter("kinds", kinds)
                .setMaxResults(MOST)
                .getResultStream()
                .map(entry -> entry.line(json))
                .toList();
    }
}
