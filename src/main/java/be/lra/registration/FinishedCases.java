package be.lra.registration;

import be.lra.identity.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The finished cases of an office that a supervisor may judge: never one he had a part in. */
@Component
class FinishedCases {

    static final int MOST = 500; // cases; more are not looked at in a sitting

    private static final String CASE = """
            select r.id, r.reference, r.state, r.means, r.agent, r.desk, r.started_at, r.issued_at, r.letters,
                (select count(*) from visit_approval a where a.registration = r.id) as approvals
            from registration r
            """;
    private static final String OF_OTHERS = """
             and r.agent <> :me
             and not exists (select 1 from visit_approval a where a.registration = r.id and a.decided_by = :me)
             and not exists (select 1 from fraud_suspicion s
                where s.registration = r.id and (s.decided_by = :me or s.agent = :me))
            """;

    private final JdbcClient database;

    FinishedCases(JdbcClient database) {
        this.database = database;
    }

    /** What nobody judged yet of the cases begun since then, the newest first; at most 500. */
    List<FinishedCase> unjudged(UUID office, UUID supervisor, Instant since) {
        return database.sql(CASE + "where r.office = :office and r.id >= :first and r.letters > 0" + OF_OTHERS
                        + " and not exists (select 1 from case_control c where c.registration = r.id)"
                        + " order by r.id desc limit :most")
                .param("office", office)
                .param("me", supervisor)
                .param("first", TimeOrderedId.earliest(since))
                .param("most", MOST)
                .query((row, number) -> finished(row))
                .list();
    }

    /** One case of the office, whoever had a part in it. */
    Optional<FinishedCase> find(UUID registration, UUID office) {
        return database.sql(CASE + "where r.id = :id and r.office = :office and r.letters > 0")
                .param("id", registration)
                .param("office", office)
                .query((row, number) -> finished(row))
                .optional();
    }

    /** Whether the supervisor had no part in it, neither as author nor by his word. */
    boolean isOfOthers(UUID registration, UUID supervisor) {
        return database.sql("select count(*) from registration r where r.id = :id" + OF_OTHERS)
                        .param("id", registration)
                        .param("me", supervisor)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Keeps what a supervisor found.
     *
     * @return false if somebody judged the case before
     */
    boolean judge(FinishedCase finished, UUID office, SupervisorsWord word, Verdict verdict) {
        return database.sql("""
                        insert ignore into case_control (registration, office, controller, judged_at, verdict, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                        .params(
                                finished.id(),
                                office,
                                word.decidedBy(),
                                Timestamp.from(word.decidedAt()),
                                verdict.name(),
                                word.reason())
                        .update()
                == 1;
    }

    /** How many cases of the office were judged since then. */
    int judgedSince(UUID office, Instant since) {
        return database.sql("select count(*) from case_control where office = ? and judged_at >= ?")
                .params(office, Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static FinishedCase finished(ResultSet row) throws SQLException {
        return new FinishedCase(
                UUID.fromString(row.getString("id")),
                new Reference(row.getString("reference")),
                RegistrationState.valueOf(row.getString("state")),
                Means.valueOf(row.getString("means")),
                UUID.fromString(row.getString("agent")),
                UUID.fromString(row.getString("desk")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("issued_at").toInstant(),
                row.getInt("letters"),
                row.getInt("approvals"));
    }
}
