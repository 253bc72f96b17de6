package be.lra.registration;

import be.lra.audit.StaffNames;
import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import be.lra.office.DeskProfile;
import be.lra.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which desks and agents of an office, or all of it, issue so many letters today that its supervisors should know (security.md 4). */
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

    /**
     * A quota that is nearly used up.
     *
     * @param name of the desk, pseudonym of the agent, or name of the office
     * @param letters of today
     * @param cap most letters a day; empty for an agent who is limited by the desks only
     */
    public record Quota(CapScope scope, String name, int letters, OptionalInt cap) {

        /** Whether nothing is issued any more today. */
        public boolean isUsedUp() {
            return cap.isPresent() && letters >= cap.getAsInt();
        }
    }

    private record Counted(CapScope scope, UUID holder, int letters) {}

    /** The office first, then desks, then agents, each by the number of letters. */
    public List<Quota> nearlyUsedUp() {
        UUID office = agents.current().office();
        Map<CapScope, Integer> alarming = caps.alarming(office);
        Map<CapScope, Integer> most = caps.of(office);
        return today(office).stream()
                .filter(counted -> counted.letters() >= alarming.getOrDefault(counted.scope(), Integer.MAX_VALUE))
                .map(counted -> new Quota(
                        counted.scope(), name(counted), counted.letters(), optional(most.get(counted.scope()))))
                .toList();
    }

    private List<Counted> today(UUID office) {
        return database.sql("""
                        select scope, holder, letters from letter_day where office = ? and day = ?
                        order by scope = 'OFFICE' desc, scope = 'DESK' desc, letters desc""")
                .params(office, LocalDate.ofInstant(clock.instant(), settings.zone()))
                .query((row, _) -> new Counted(
                        CapScope.valueOf(row.getString(1)), UUID.fromString(row.getString(2)), row.getInt(3)))
                .list();
    }

    private String name(Counted counted) {
        return switch (counted.scope()) {
            case OFFICE -> offices.profile(counted.holder()).name();
            case DESK -> offices.desk(counted.holder()).map(DeskProfile::name).orElse("");
            case AGENT -> names.agent(counted.holder()).orElse("");
        };
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
