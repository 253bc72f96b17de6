package be.lra.audit;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What auditors ask the trail of their own office; what happened elsewhere is not there for them (security.md 14). Every
 * question is itself an entry.
 */
@Service
@PreAuthorize("hasRole('AUDITOR')")
public class AuditSearch {

    static final int PAGE = 50; // lines
    private static final int WHOLE_TRAIL = 500; // lines of one registration; far more than a visit makes

    /** Of its staff and readers; of the registrations begun there; and what belongs to no office and names nobody. */
    private static final String OF_OWN_OFFICE = "(e.office = :own or e.office is null and (e.registration is null"
            + " or exists (select 1 from audit_event o where o.registration = e.registration"
            + " and o.kind = 'RegistrationStarted' and o.office = :own)))";

    private final EntityManager entities;
    private final AuditTrail trail;
    private final CaseReferences references;
    private final StaffNames staff;
    private final Keyring keyring;
    private final JsonMapper json;

    AuditSearch(
            EntityManager entities,
            AuditTrail trail,
            CaseReferences references,
            StaffNames staff,
            Keyring keyring,
            JsonMapper json) {
        this.entities = entities;
        this.trail = trail;
        this.references = references;
        this.staff = staff;
        this.keyring = keyring;
        this.json = json;
    }

    /** Finds the registration with a reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> registration(String typedReference) {
        return references.registration(typedReference, staff.atWork().office());
    }

    /** The reference people know a registration by. */
    @Transactional(readOnly = true)
    public Optional<String> reference(UUID registration) {
        return references.reference(registration, staff.atWork().office());
    }

    /**
     * A page of the trail, newest first, at most 50 lines.
     *
     * @param after the key of the page before; null for the first page, which alone is written into the trail
     */
    @Transactional
    public AuditPage search(AuditFilter filter, AuditPage.@Nullable Key after) {
        Actor.Agent auditor = staff.atWork();
        if (after == null) {
            trail.append(new AuditEvent.AuditSearched(filter.parts()), auditor, Subject.none());
        }
        List<AuditLine> lines = lines(filter, auditor, after, PAGE + 1, "desc");
        if (lines.size() <= PAGE) {
            return new AuditPage(lines, Optional.empty());
        }
        AuditLine last = lines.get(PAGE - 1);
        return new AuditPage(lines.subList(0, PAGE), Optional.of(new AuditPage.Key(last.at(), last.id())));
    }

    /** The whole trail of one registration, oldest first. */
    @Transactional
    public List<AuditLine> inspect(UUID registration) {
        Actor.Agent auditor = staff.atWork();
        AuditFilter filter = AuditFilter.registration(registration);
        List<AuditLine> lines = lines(filter, auditor, null, WHOLE_TRAIL, "asc");
        if (lines.isEmpty()) {
            trail.append(new AuditEvent.AuditSearched(filter.parts()), auditor, Subject.none());
        } else {
            trail.append(new AuditEvent.RegistrationInspected(), auditor, Subject.registration(registration));
        }
        return lines;
    }

    private List<AuditLine> lines(
            AuditFilter filter, Actor.Agent auditor, AuditPage.@Nullable Key after, int most, String order) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("own", auditor.office());
        String question = question(filter, after, values) + " order by e.at " + order + ", e.id " + order;
        var query = entities.createQuery(question, AuditEntry.class).setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(entry -> entry.line(json)).toList();
    }

    private String question(AuditFilter filter, AuditPage.@Nullable Key after, Map<String, Object> values) {
        StringBuilder question = new StringBuilder("select e from audit_event e where " + OF_OWN_OFFICE);
        narrow(question, values, " and e.registration = :registration", "registration", filter.registration());
        narrow(question, values, " and e.personFingerprint in :person", "person", fingerprints(filter.person()));
        narrow(question, values, " and e.agent = :agent", "agent", filter.agent());
        narrow(question, values, " and e.kind = :kind", "kind", filter.kind());
        narrow(question, values, " and e.at >= :from", "from", filter.from());
        narrow(question, values, " and e.at < :until", "until", filter.until());
        if (after != null) {
            narrow(
                    question,
                    values,
                    " and (e.at < :lastAt or (e.at = :lastAt and e.id < :lastId))",
                    "lastAt",
                    after.at());
            values.put("lastId", after.id());
        }
        return question.toString();
    }

    /** Under every key, since entries keep the one they were written with. */
    private @Nullable List<String> fingerprints(@Nullable Ssin person) {
        return person == null
                ? null
                : keyring.candidates(AuditTrail.FINGERPRINT_PURPOSE, person.digits()).stream()
                        .map(KeyedHash::hex)
                        .toList();
    }

    private static void narrow(
            StringBuilder question, Map<String, Object> values, String clause, String name, @Nullable Object value) {
        if (value != null) {
            question.append(clause);
            values.put(name, value);
        }
    }
}
