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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the office in which one works; what happened at the desks of others is nobody's here (security.md 14). */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')")
@Transactional(readOnly = true)
public class Statistics {

    /** Registrations that are counted at once: a large office has as many in a year, and they fit into memory. */
    public static final int MOST = 20_000;

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

    /**
     * Counted anew at each call, from the registrations whose visits began at the desks of the office in the time, wherever
     * their files were sent since, and from the audit trail.
     *
     * @return empty if they are more than {@link #MOST}
     */
    @Touches(DataAction.READ)
    public Optional<Figures> of(Reach reach) {
        Map<UUID, String> desks = deskNames(agents.current().office());
        LocalDate today = LocalDate.ofInstant(clock.instant(), BELGIUM);
        Timestamp since = Timestamp.from(reach.from(today).atStartOfDay(BELGIUM).toInstant());
        if (desks.isEmpty()) {
            return Optional.of(new Counting(List.of(), desks, BELGIUM).of(reach, today));
        }
        return isTooMuch(desks.keySet(), since)
                ? Optional.empty()
                : Optional.of(new Counting(courses(desks.keySet(), since), desks, BELGIUM).of(reach, today));
    }

    private Map<UUID, String> deskNames(UUID office) {
        return offices.desks(office).stream().collect(Collectors.toMap(DeskProfile::id, DeskProfile::name));
    }

    private boolean isTooMuch(Set<UUID> desks, Timestamp since) {
        return database.sql("""
                        select count(*) from
                        (select 1 from registration where desk in (:desks) and started_at >= :since limit :most) some""")
                        .param("desks", desks)
                        .param("since", since)
                        .param("most", MOST + 1)
                        .query(Integer.class)
                        .single()
                > MOST;
    }

    private List<Course> courses(Set<UUID> desks, Timestamp since) {
        Map<UUID, Passed> passed = passed(desks, since);
        return database.sql("""
                        select id, desk, started_at, means, language, state, end_reason from registration
                        where desk in (:desks) and started_at >= :since""")
                .param("desks", desks)
                .param("since", since)
                .query((row, number) -> course(row, passed))
                .list();
    }

    /** What the trail says of a registration. */
    private static final class Passed {
        private final Map<Mark, Instant> marks = new EnumMap<>(Mark.class);
        private @Nullable String key;
    }

    /** Of several choices of a key the last one counts. */
    private Map<UUID, Passed> passed(Set<UUID> desks, Timestamp since) {
        Map<UUID, Passed> all = new HashMap<>();
        database.sql("""
                        select e.registration, e.kind, min(e.at) as first,
                            substring(max(concat(date_format(e.at, '%Y%m%d%H%i%s%f'), json_value(e.details, '$.type'))), 21)
                                as type
                        from registration r join audit_event e on e.registration = r.id
                        where r.desk in (:desks) and r.started_at >= :since and e.kind in (:kinds)
                        group by e.registration, e.kind""")
                .param("desks", desks)
                .param("since", since)
                .param("kinds", EVENTS)
                .query(row -> {
                    String kind = row.getString("kind");
                    Passed one = all.computeIfAbsent(UUID.fromString(row.getString("registration")), _ -> new Passed());
                    Instant first = row.getTimestamp("first").toInstant();
                    Mark.of(kind).ifPresent(mark -> one.marks.merge(mark, first, Statistics::earlier));
                    if (kind.equals("KeyChosen")) {
                        one.key = row.getString("type");
                    }
                });
        return all;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
