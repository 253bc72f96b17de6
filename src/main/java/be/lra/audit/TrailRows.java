package be.lra.audit;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries of the trail that the auditors of an office may see: its own, and those that belong to no office. */
@Component
@Transactional(readOnly = true)
class TrailRows {

    private static final Comparator<AuditLine> NEWEST = Comparator.comparing(AuditLine::at)
            .thenComparing(line -> line.id().toString())
            .reversed();

    private final EntityManager entities;
    private final Keyring keyring;
    private final JsonMapper json;

    TrailRows(EntityManager entities, Keyring keyring, JsonMapper json) {
        this.entities = entities;
        this.keyring = keyring;
        this.json = json;
    }

    /** Entries newest first, from behind that key on. */
    List<AuditLine> newest(AuditFilter filter, UUID office, AuditPage.@Nullable Key after, int most) {
        return questions(filter, office)
                .flatMap(question -> read(question.before(after).newest(most)))
                .sorted(NEWEST)
                .limit(most)
                .toList();
    }

    /** How many there are, counted up to there. */
    int count(AuditFilter filter, UUID office, int most) {
        return Math.min(
                most,
                questions(filter, office)
                        .mapToInt(question -> counted(question, most))
                        .sum());
    }

    private int counted(TrailQuestion question, int most) {
        TrailQuestion.Asked asked = question.count(most);
        Object answer = filled(entities.createNativeQuery(asked.statement(), Long.class), asked)
                .getSingleResult();
        return ((Number) answer).intValue();
    }

    /** One address after the other: only so does its index bring the newest first. */
    private Stream<TrailQuestion> questions(AuditFilter filter, UUID office) {
        AuditFilter.Place place = filter.place();
        String source = place.source();
        return source == null
                ? asked(filter, office)
                : Whence.alike(source).stream()
                        .map(kept -> filter.place(new AuditFilter.Place(place.agent(), place.desk(), kept)))
                        .flatMap(one -> asked(one, office));
    }

    /** What is done at a desk, or about a registration, always belongs to an office. */
    private Stream<TrailQuestion> asked(AuditFilter filter, UUID office) {
        List<String> fingerprints = fingerprints(filter.subject().person());
        TrailQuestion own = TrailQuestion.of(office, filter, fingerprints);
        boolean isPlaced = filter.place().agent() != null
                || filter.place().desk() != null
                || filter.subject().registration() != null;
        return isPlaced ? Stream.of(own) : Stream.of(own, TrailQuestion.ofNoOffice(filter, fingerprints));
    }

    /**
     * The life of a registration, oldest first, from behind that key on.
     *
     * @param office whose entries alone; null for all of it, wherever it happened
     */
    List<AuditLine> life(UUID registration, @Nullable UUID office, AuditPage.@Nullable Key after, int most) {
        return read(life(registration, office).behind(after).oldest(most)).toList();
    }

    /** How many entries that is, counted up to there. */
    int lengthOfLife(UUID registration, @Nullable UUID office, int most) {
        return counted(life(registration, office), most);
    }

    private static TrailQuestion life(UUID registration, @Nullable UUID office) {
        AuditFilter filter = AuditFilter.registration(registration);
        return office == null ? TrailQuestion.ofAny(filter) : TrailQuestion.of(office, filter, List.of());
    }

    /** An entry, if the auditors of the office may see it. */
    Optional<AuditLine> one(UUID event, UUID office) {
        return Optional.ofNullable(entities.find(AuditEntry.class, event))
                .filter(entry -> entry.isSeenBy(office))
                .map(entry -> entry.line(json));
    }

    /** An entry, whoever may see it. */
    Optional<AuditLine> any(UUID event) {
        return Optional.ofNullable(entities.find(AuditEntry.class, event)).map(entry -> entry.line(json));
    }

    private Stream<AuditLine> read(TrailQuestion.Asked asked) {
        List<?> rows = filled(entities.createNativeQuery(asked.statement(), AuditEntry.class), asked)
                .getResultList();
        return rows.stream().map(AuditEntry.class::cast).map(entry -> entry.line(json));
    }

    private static Query filled(Query query, TrailQuestion.Asked asked) {
        List<Object> values = asked.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Under every key, since entries keep the one they were written with. */
    private List<String> fingerprints(@Nullable Ssin person) {
        return person == null
                ? List.of()
                : keyring.candidates(AuditTrail.FINGERPRINT_PURPOSE, person.digits()).stream()
                        .map(KeyedHash::hex)
                        .toList();
    }
}
