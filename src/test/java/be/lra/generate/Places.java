package be.lra.generate;

import be.lra.identity.Language;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import be.lra.office.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offices in which the invented cases happen: those of the demonstration, or invented ones. */
final class Places {

    private static final int SEATS = 12; // desks of an office, and agents
    private static final Instant BEFORE = Instant.parse("2020-01-01T00:00:00Z"); // anything happened

    private final JdbcClient database;
    private final OfficeSetup setup;
    private final Chance names = new Chance(7, 7);

    Places(JdbcClient database, OfficeSetup setup) {
        this.database = database;
        this.setup = setup;
    }

    /** Offices where agents work at desks; none for exercises. */
    List<Place> furnished() {
        return database
                .sql("select id, name, cbe_number from office where exercise_of is null order by cbe_number")
                .query((row, number) -> new Place(
                        UUID.fromString(row.getString(1)),
                        row.getString(2),
                        ids("select id from desk where office = ? order by name", row.getString(1)),
                        ids(
                                "select agent from role_grant where cbe_number = ? and role = 'AGENT' order by agent",
                                row.getString(3))))
                .list()
                .stream()
                .filter(place -> !place.desks().isEmpty() && !place.agents().isEmpty())
                .toList();
    }

    private List<UUID> ids(String question, String of) {
        return database.sql(question)
                .param(of)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /** Opens offices whose agents nobody can sign in as, since nobody knows their passwords. */
    List<Place> invent(int offices) {
        var places = new ArrayList<Place>();
        for (int office = 0; office < offices; office++) {
            places.add(invented(office));
        }
        return places;
    }

    private Place invented(int number) {
        UUID office = id();
        String name = "Commune inventée " + (number + 1);
        String cbeNumber = cbeNumber(number);
        setup.open(new OfficeProfile(
                office,
                cbeNumber,
                name,
                List.of("Place inventée 1", "0000 " + name),
                "02 000 00 00",
                "aide@commune.example",
                Map.of(Language.FR, "9-16", Language.NL, "9-16", Language.DE, "9-16", Language.EN, "9-16"),
                name,
                "commune.example",
                Language.FR,
                true,
                Reception.NOT_TOLD));
        var desks = new ArrayList<UUID>();
        var agents = new ArrayList<UUID>();
        for (int seat = 1; seat <= SEATS; seat++) {
            UUID desk = id();
            setup.furnish(new DeskProfile(desk, office, "Guichet " + seat));
            desks.add(desk);
            UUID agent = id();
            appoint(agent, "g%d-%d".formatted(number + 1, seat), Role.AGENT, cbeNumber);
            agents.add(agent);
        }
        appoint(id(), "g%d-audit".formatted(number + 1), Role.AUDITOR, cbeNumber);
        return new Place(office, name, desks, agents);
    }

    /** Enterprise number with right check digits, never given. */
    static String cbeNumber(int number) {
        int base = 20 + number;
        return "%08d%02d".formatted(base, 97 - base % 97);
    }

    private void appoint(UUID agent, String name, Role role, String cbeNumber) {
        String password = UUID.randomUUID() + name;
        setup.appoint(new NewAgent(agent, name, password, name.toUpperCase(Locale.ROOT), Language.FR));
        setup.grant(agent, role, cbeNumber);
    }

    private UUID id() {
        return names.id(BEFORE);
    }
}
