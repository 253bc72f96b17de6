package be.lra.registration;

import be.lra.audit.StaffNames;
import be.lra.identity.DataAction;
import be.lra.identity.DataKind;
import be.lra.identity.TimeOrderedId;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was unusual lately in the work of an office: told to its supervisors, who look and judge. Nothing here says that
 * somebody did wrong (features M3).
 *
 * @see "src/docs/decisions/0890-what-is-unusual-in-the-work-of-an-agent.md"
 */
@Service
@Touches(value = DataAction.READ, kinds = DataKind.CONFIDENTIAL)
@PreAuthorize("hasRole('SUPERVISOR')")
@Transactional(readOnly = true)
public class Anomalies {

    private static final int MOST = 5_000; // visits; more than an office has in a week

    private final JdbcClient database;
    private final AgentDirectory agents;
    private final StaffNames names;
    private final AnomalyProperties limits;
    private final RegistrationProperties settings;
    private final Clock clock;

    Anomalies(
            JdbcClient database,
            AgentDirectory agents,
            StaffNames names,
            AnomalyProperties limits,
            RegistrationProperties settings,
            Clock clock) {
        this.database = database;
        this.agents = agents;
        this.names = names;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is unusual. */
    public enum Kind {
        /** A document served under more than one number: for several persons, or for one whose number was replaced. */
        SAME_DOCUMENT,
        /** Letters sooner than anybody looks at document and face. */
        QUICK,
        /** Documents whose lines were read anew with another meaning. */
        CORRECTIONS,
        /** Visits that began when no desk is open. */
        OUT_OF_HOURS
    }

    /**
     * Something unusual. Says which files, never whose.
     *
     * @param agent pseudonym; empty for a document, which may have been shown to several
     * @param files the newest first
     */
    public record Anomaly(Kind kind, String agent, List<Reference> files) {
        public Anomaly {
            files = List.copyOf(files);
        }
    }

    /**
     * Everything unusual, by kind.
     *
     * @param days how many days back
     */
    public record Found(int days, List<Anomaly> anomalies) {
        public Found {
            anomalies = List.copyOf(anomalies);
        }
    }

    /** What was unusual in one's office. */
    public Found lately() {
        ZonedDateTime now = clock.instant().atZone(settings.zone());
        Instant since = now.minus(limits.within()).toInstant();
        UUID office = agents.current().office();
        List<Done> visits = visits(office, since);
        List<Anomaly> anomalies = Stream.of(
                        sameDocument(office, since),
                        ofAgents(Kind.QUICK, visits, this::isQuick, limits.quickLetters()),
                        ofAgents(Kind.CORRECTIONS, corrected(office, since), _ -> true, limits.corrections()),
                        ofAgents(Kind.OUT_OF_HOURS, visits, this::isOutOfHours, limits.visitsOutOfHours()))
                .flatMap(some -> some)
                .toList();
        return new Found((int) ChronoUnit.DAYS.between(now.minus(limits.within()), now), anomalies);
    }

    /** @param issuedAt of the first letter; empty without one, and where there were more */
    private record Done(UUID agent, Reference reference, Instant startedAt, Optional<Instant> issuedAt) {}

    /** What came from another office is the work of that one. */
    private List<Done> visits(UUID office, Instant since) {
        return database.sql("""
                        select r.agent, r.reference, r.started_at, if(r.letters = 1, r.issued_at, null) as issued_at
                        from registration r where r.office = ? and r.id >= ?
                        and not exists (select 1 from registration_transfer t where t.registration = r.id)
                        order by r.id desc limit ?""")
                .params(office, TimeOrderedId.earliest(since), MOST)
                .query((row, number) -> done(row))
                .list();
    }

    private List<Done> corrected(UUID office, Instant since) {
        return database.sql("""
                        select distinct r.id, r.agent, r.reference, r.started_at, null as issued_at
                        from registration r join audit_event e on e.registration = r.id and e.kind = 'DocumentCorrected'
                        where r.office = ? and r.id >= ?
                        and not exists (select 1 from registration_transfer t where t.registration = r.id)
                        order by r.id desc limit ?""")
                .params(office, TimeOrderedId.earliest(since), MOST)
                .query((row, number) -> done(row))
                .list();
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                UUID.fromString(row.getString("agent")),
                new Reference(row.getString("reference")),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("issued_at")).map(at -> at.toInstant()));
    }

    private boolean isQuick(Done visit) {
        return visit.issuedAt()
                .filter(issued -> issued.isBefore(visit.startedAt().plus(limits.quick())))
                .isPresent();
    }

    private boolean isOutOfHours(Done visit) {
        ZonedDateTime began = visit.startedAt().atZone(settings.zone());
        LocalTime at = began.toLocalTime();
        return began.getDayOfWeek() == DayOfWeek.SUNDAY || at.isBefore(limits.opens()) || !at.isBefore(limits.closes());
    }

    private Stream<Anomaly> ofAgents(Kind kind, List<Done> visits, Predicate<Done> odd, int least) {
        return visits.stream()
                .filter(odd)
                .collect(Collectors.groupingBy(
                        Done::agent, LinkedHashMap::new, Collectors.mapping(Done::reference, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(of -> of.getValue().size() >= least)
                .map(of -> new Anomaly(kind, names.agent(of.getKey()).orElse(""), of.getValue()));
    }

    private Stream<Anomaly> sameDocument(UUID office, Instant since) {
        Map<String, List<Reference>> shown = database
                .sql("""
                        select r.document_key, r.reference from registration r join (
                            select document_key from registration where office = :office and id >= :since
                            group by document_key having count(distinct person_key) > 1) twice
                        on twice.document_key = r.document_key
                        where r.office = :office and r.id >= :since order by r.id desc limit :most""")
                .param("office", office)
                .param("since", TimeOrderedId.earliest(since))
                .param("most", MOST)
                .query((row, number) -> Map.entry(row.getString(1), new Reference(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return shown.values().stream().map(files -> new Anomaly(Kind.SAME_DOCUMENT, "", files));
    }
}
