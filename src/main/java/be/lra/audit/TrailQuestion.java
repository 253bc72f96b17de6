package be.lra.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the trail as a statement: which index leads, and what is asked behind it. Said here, because the database's own guess
 * is wrong where a list is cut off.
 *
 * @see "src/docs/decisions/0102-an-auditor-finds-an-event.md"
 */
final class TrailQuestion {

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final String index;
    private final List<String> kinds; // of which each is asked for by itself; empty where all are asked for at once

    /** A statement and what its question marks stand for, in their order. */
    record Asked(String statement, List<Object> values) {}

    private TrailQuestion(AuditFilter filter, List<String> fingerprints) {
        this.kinds = isOneKindAfterTheOther(filter) ? EventOutcome.troubles() : List.of();
        this.index = kinds.isEmpty() ? index(filter) : indexOfKinds(filter);
        and("e.registration = ?", filter.subject().registration());
        if (filter.subject().person() != null) {
            among("e.person_fingerprint in ", fingerprints);
        }
        and("e.agent = ?", filter.place().agent());
        and("e.desk = ?", filter.place().desk());
        and("e.source = ?", filter.place().source());
        and("e.kind = ?", filter.act().kind());
        and("e.purpose = ?", filter.act().purpose());
        if (filter.act().outcome() != null && kinds.isEmpty()) {
            among(
                    filter.act().outcome() == EventOutcome.TROUBLE ? "e.kind in " : "e.kind not in ",
                    EventOutcome.troubles());
        }
        and("e.at >= ?", filter.period().from());
        and("e.at < ?", filter.period().until());
    }

    /**
     * Among the entries of an office.
     *
     * @param fingerprints of the person, where one is asked for
     */
    static TrailQuestion of(UUID office, AuditFilter filter, List<String> fingerprints) {
        var question = new TrailQuestion(filter, fingerprints);
        question.and("e.seen_by = ?", office);
        return question;
    }

    /** Among the entries that belong to no office. */
    static TrailQuestion ofNoOffice(AuditFilter filter, List<String> fingerprints) {
        var question = new TrailQuestion(filter, fingerprints);
        question.add("e.seen_by is null");
        return question;
    }

    /** Among all entries. */
    static TrailQuestion ofAny(AuditFilter filter) {
        return new TrailQuestion(filter, List.of());
    }

    /** The rarest of what is asked for leads. */
    private static String index(AuditFilter filter) {
        if (filter.subject().registration() != null) {
            return "audit_event_registration";
        }
        if (filter.subject().person() != null) {
            return "audit_event_person";
        }
        boolean ofAKind = filter.act().kind() != null;
        if (filter.place().agent() != null) {
            return ofAKind ? "audit_event_agent_kind" : "audit_event_of_agent";
        }
        if (filter.place().source() != null) {
            return "audit_event_source";
        }
        if (filter.place().desk() != null) {
            return ofAKind ? "audit_event_desk_kind" : "audit_event_of_desk";
        }
        if (filter.act().kind() != null) {
            return "audit_event_seen_kind";
        }
        return filter.act().purpose() != null ? "audit_event_seen_purpose" : "audit_event_seen";
    }

    /** Where trouble is asked for, and little else: it is rare, and between two of a kind lie thousands of others. */
    private static boolean isOneKindAfterTheOther(AuditFilter filter) {
        return filter.act().outcome() == EventOutcome.TROUBLE
                && filter.act().kind() == null
                && filter.act().purpose() == null
                && filter.subject().registration() == null
                && filter.subject().person() == null
                && filter.place().source() == null;
    }

    private static String indexOfKinds(AuditFilter filter) {
        if (filter.place().agent() != null) {
            return "audit_event_agent_kind";
        }
        return filter.place().desk() != null ? "audit_event_desk_kind" : "audit_event_seen_kind";
    }

    /** Only what is older than this entry. */
    TrailQuestion before(AuditPage.@Nullable Key last) {
        return from(last, "<");
    }

    /** Only what is younger than this entry. */
    TrailQuestion behind(AuditPage.@Nullable Key last) {
        return from(last, ">");
    }

    private TrailQuestion from(AuditPage.@Nullable Key last, String side) {
        if (last != null) {
            and("e.at " + side + "= ?", last.at()); // alone, for the index
            and("(e.at <> ?", last.at());
            conditions.append(" or e.id ").append(side).append(" ?)");
            values.add(last.id().toString());
        }
        return this;
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition);
            values.add(
                    switch (value) {
                        case Instant time -> Timestamp.from(time);
                        default -> value.toString();
                    });
        }
    }

    private void add(String condition) {
        conditions.append(conditions.isEmpty() ? "" : " and ").append(condition);
    }

    private void among(String condition, Collection<String> ones) {
        add(condition + "(" + String.join(", ", Collections.nCopies(ones.size(), "?")) + ")");
        values.addAll(ones);
    }

    /** Entries newest first. */
    Asked newest(int most) {
        String order = " order by e.at desc, e.id desc limit " + most;
        if (kinds.isEmpty()) {
            return new Asked("select e.*" + from() + order, List.copyOf(values));
        }
        String ofAKind = "(select e.*" + from() + " and e.kind = ?" + order + ")";
        var all = new ArrayList<>();
        kinds.forEach(kind -> {
            all.addAll(values);
            all.add(kind);
        });
        return new Asked(
                "select e.* from (" + String.join(" union all ", Collections.nCopies(kinds.size(), ofAKind)) + ") e"
                        + order,
                all);
    }

    /** Entries oldest first. */
    Asked oldest(int most) {
        return atOnce("select e.*", " order by e.at, e.id limit " + most);
    }

    /** How many there are, counted up to there. */
    Asked count(int most) {
        Asked all = atOnce("select 1", " limit " + most);
        return new Asked("select count(*) from (" + all.statement() + ") found", all.values());
    }

    private Asked atOnce(String what, String end) {
        if (kinds.isEmpty()) {
            return new Asked(what + from() + end, List.copyOf(values));
        }
        var all = new ArrayList<>(values);
        all.addAll(kinds);
        return new Asked(
                what + from() + " and e.kind in (" + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ")"
                        + end,
                all);
    }

    private String from() {
        return " from audit_event e force index (" + index + ") where " + (conditions.isEmpty() ? "true" : conditions);
    }
}
