package be.lra.registration;

import be.lra.audit.StaffNames;
import be.lra.identity.DataAction;
import be.lra.identity.TimeOrderedId;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which desks and agents of an office issue so many letters today that its supervisors should know (security.md 4). */
@Service
@Touches(DataAction.READ)
@PreAuthorize("hasRole('SUPERVISOR')")
@Transactional(readOnly = true)
public class Quotas {

    private final JdbcClient database;
    private final Offices offices;
    private final AgentDirectory agents;
    private final StaffNames names;
    private final RegistrationProperties settings;
    private final Caps caps;
    private final Clock clock;

    Quotas(
            JdbcClient database,
            Offices offices,
            AgentDirectory agents,
            StaffNames names,
            RegistrationProperties settings,
            Caps caps,
            Clock clock) {
        this.database = database;
        this.offices = offices;
        this.agents = agents;
        this.names = names;
        this.settings = settings;
        this.caps = caps;
        this.clock = clock;
    }

    /** Whose letters are counted. */
    public enum Scope {
        DESK,
        AGENT
    }

    /**
     * A quota that is nearly used up.
     *
     * @param name of the desk, or pseudonym of the agent
     * @param letters of today
     * @param cap most letters of a desk a day
     */
    public record Quota(Scope scope, String name, int letters, int cap) {}

    /** Desks first, each by the number of letters. */
    public List<Quota> nearlyUsedUp() {
        UUID office = agents.current().office();
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return Stream.concat(desks(office, today), agents(office, today)).toList();
    }

    private Stream<Quota> desks(UUID office, LocalDate today) {
        Map<UUID, DeskProfile> ours =
                offices.desks(office).stream().collect(Collectors.toMap(DeskProfile::id, Function.identity()));
        return database
                .sql("select desk, letters from desk_day where day = ? and letters >= ? order by letters desc")
                .params(today, caps.alarming(office))
                .query((row, number) -> Map.entry(UUID.fromString(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .flatMap(counted -> Optional.ofNullable(ours.get(counted.getKey()))
                        .map(desk -> new Quota(Scope.DESK, desk.name(), counted.getValue(), caps.ofOffice(office)))
                        .stream());
    }

    private Stream<Quota> agents(UUID office, LocalDate today) {
        return database
                .sql("""
                        select agent, count(*) from registration
                        where office = ? and id >= ? and letters > 0 group by agent having count(*) >= ? order by 2 desc
                        """)
                .params(
                        office,
                        TimeOrderedId.earliest(
                                today.atStartOfDay(settings.zone()).toInstant()),
                        caps.alarming(office))
                .query((row, number) -> Map.entry(UUID.fromString(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .map(counted -> new Quota(
                        Scope.AGENT,
                        names.agent(counted.getKey()).orElse(""),
                        counted.getValue(),
                        caps.ofOffice(office)));
    }
}
