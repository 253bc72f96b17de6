package be.lra.statistics;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the office in which one works; those of other offices are nobody's here (security.md 14). */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')")
@Transactional(readOnly = true)
public class Statistics {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final List<String> EVENTS =
            Arrays.stream(Mark.values()).flatMap(mark -> mark.events().stream()).toList();

    private final JdbcClient database;
    private final AgentDirectory agents;
    private final Offices offices;
    private final Clock clock;

    Statistics(JdbcClient database, AgentDirectory agents, Offices offices, Clock clock) {
        this.database = database;
        this.agents = agents;
        this.offices = offices;
        this.clock = clock;
    }

    /** Counted anew at each call, from the registrations whose visits began in the time and from the audit trail. */
    @Touches(DataAction.READ)
    public Figures of(Reach reach) {
        UUID office = agents.current().office();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BELGIUM);
        Instant since = reach.from(today).atStartOfDay(BELGIUM).toInstant();
        return new Counting(courses(office, since), deskNames(office), BELGIUM).of(reach, today);
    }

    private Map<UUID, String> deskNames(UUID office) {
        return offices.desks(office).stream().collect(Collectors.toMap(DeskProfile::id, DeskProfile::name));
    }

    private List<Course> courses(UUID office, Instant since) {
        Map<UUID, Passed> passed = passed(office, since);
        return database.sql("""
                        select id, desk, started_at, means, language, state, end_reason from registration
                        where office = :office and started_at >= :since""")
                .param("office", office)
                .param("since", Timestamp.from(since))
                .query((row, number) -> course(row, passed))
                .list();
    }

    /** What the trail says of a registration. */
    private static final class Passed {
        private final Map<Mark, Instant> marks = new EnumMap<>(Mark.class);
        private @Nullable String key;
    }

    private Map<UUID, Passed> passed(UUID office, Instant since) {
        Map<UUID, Passed> all = new HashMap<>();
        database.sql("""
                        select e.registration, e.kind, min(e.at) as first, max(json_value(e.details, '$.type')) as type
                        from registration r join audit_event e on e.registration = r.id
                        where r.office = :office and r.started_at >= :since and e.kind in (:kinds)
                        group by e.registration, e.kind""")
                .param("office", office)
                .param("since", Timestamp.from(since))
                .param("kinds", EVENTS)
                .query(row -> {
                    Passed one = all.computeIfAbsent(UUID.fromString(row.getString("registration")), _ -> new Passed());
                    String kind = row.getString("kind");
                    Instant first = row.getTimestamp("first").toInstant();
                    Mark.of(kind)
                            .ifPresent(mark ->
                                    one.marks.merge(mark, first, (one1, two) -> one1.isBefore(two) ? one1 : two));
                    if (kind.equals("KeyChosen")) {
                        one.key = row.getString("type");
                    }
                });
        return all;
    }

    private static Course course(ResultSet row, Map<UUID, Passed> passed) throws SQLException {
        Passed own = passed.getOrDefault(UUID.fromString(row.getString("id")), new Passed());
        return new Course(
                UUID.fromString(row.getString("desk")),
                row.getTimestamp("started_at").toInstant(),
                row.getString("means"),
                Optional.ofNullable(row.getString("language")),
                "REFUSED".equals(row.getString("state"))
                        ? Optional.ofNullable(row.getString("end_reason"))
                        : Optional.empty(),
                own.marks,
                Optional.ofNullable(own.key));
    }
}
