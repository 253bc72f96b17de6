package be.lra.generate;

import be.lra.account.GeneratedAccounts;
import be.lra.appointment.GeneratedAppointments;
import be.lra.audit.AuditEvent;
import be.lra.audit.GeneratedEvents;
import be.lra.audit.LogSealer;
import be.lra.audit.SealOutcome;
import be.lra.identity.Keyring;
import be.lra.office.OfficeSetup;
import be.lra.registration.GeneratedCases;
import be.lra.seal.Sealing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty database in bulk and seals it. Old events are sealed only where sealing has not begun, and nothing real may be
 * among what is invented: a database in which there is anything is refused.
 */
@Component
@Profile("generate")
public class Generate {

    private static final int COMMIT = 20_000; // registrations
    private static final int OPEN_VISITS = 9; // at most, at all desks together
    private static final String NEVER_GIVEN = "000000"; // begins the enterprise numbers of the demonstration

    private final DataSource database;
    private final JdbcClient questions;
    private final OfficeSetup setup;
    private final Keyring keyring;
    private final Sealing sealing;
    private final JsonMapper json;
    private final LogSealer sealer;
    private final Clock clock;

    public Generate(
            DataSource database,
            JdbcClient questions,
            OfficeSetup setup,
            Keyring keyring,
            Sealing sealing,
            JsonMapper json,
            LogSealer sealer,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.setup = setup;
        this.keyring = keyring;
        this.sealing = sealing;
        this.json = json;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What was made, and how long it took. */
    public record Made(long registrations, long events, Duration written, long sealed, Duration sealing) {}

    /**
     * Why nothing may be generated here.
     *
     * @return a sentence; empty if something may
     */
    public String hindrance() {
        if (count("registration") > 0) {
            return "there are registrations in it";
        }
        if (count("audit_checkpoint") > 0) {
            return "its trail is being sealed, and what is older would not be sealed any more";
        }
        List<String> offices = questions
                .sql("select cbe_number from office where exercise_of is null")
                .query((row, number) -> row.getString(1))
                .list();
        if (!offices.stream().allMatch(number -> number.startsWith(NEVER_GIVEN))) {
            return "there are offices in it that are not those of the demonstration";
        }
        return "";
    }

    private int count(String table) {
        return questions
                .sql("select count(*) from (select 1 from " + table + " limit 1) one")
                .query(Integer.class)
                .single();
    }

    /**
     * Makes everything.
     *
     * @param offices how many to open where there is none
     * @throws IllegalStateException if the database is not empty
     */
    public Made make(int registrations, long seed, int days, boolean keepsNames, int offices) {
        String hindrance = hindrance();
        if (!hindrance.isEmpty()) {
            throw new IllegalStateException("Nothing is generated into this database: " + hindrance + ".");
        }
        var places = new Places(questions, setup);
        List<Place> furnished = places.furnished();
        List<Place> all = furnished.isEmpty() ? places.invent(offices) : furnished;
        all.forEach(place -> GeneratedAppointments.offer(questions, place));
        Instant begin = clock.instant();
        var order = new Order(registrations, seed, days, keepsNames, begin.truncatedTo(ChronoUnit.MICROS));
        long events = write(order, all);
        Instant written = clock.instant();
        long sealed = seal();
        return new Made(
                registrations,
                events,
                Duration.between(begin, written),
                sealed,
                Duration.between(written, clock.instant()));
    }

    private long write(Order order, List<Place> places) {
        try (Connection connection = database.getConnection();
                Statement session = connection.createStatement()) {
            connection.setAutoCommit(false);
            session.execute("set unique_checks = 0, foreign_key_checks = 0");
            var events = new GeneratedEvents(connection, keyring, json);
            var accounts = new GeneratedAccounts(connection, keyring, sealing, events);
            var cases = new GeneratedCases(connection, keyring, accounts, events);
            for (int number = 0; number < order.registrations(); number++) {
                Place place = place(places, order, number);
                cases.add(number, order, place);
                aside(number, order, place, events);
                if (number % COMMIT == COMMIT - 1) {
                    cases.flush();
                    connection.commit();
                    System.out.printf("%,d registrations, %,d events%n", number + 1, events.written());
                }
            }
            for (int number = 0; number < openVisits(order); number++) {
                cases.addOpen(order.registrations() + number, order, places.get(number % places.size()));
            }
            int next = order.registrations() + openVisits(order);
            for (Place place : places) {
                cases.addTroubled(next, order, place);
                next += GeneratedCases.TROUBLES;
            }
            expect(order, places, new GeneratedAppointments(connection, events));
            cases.end();
            GeneratedAccounts.displace(connection);
            connection.commit();
            session.execute("set unique_checks = 1, foreign_key_checks = 1");
            connection.commit();
            return events.written();
        } catch (SQLException away) {
            throw new IllegalStateException("the database went away", away);
        }
    }

    private static int openVisits(Order order) {
        return Math.clamp(order.registrations() / 50, 1, OPEN_VISITS);
    }

    private static void expect(Order order, List<Place> places, GeneratedAppointments appointments) {
        for (int number = 0; number < places.size(); number++) {
            appointments.add(order, places.get(number), number);
        }
        appointments.flush();
    }

    /** The first office has as much to do as all others together, and so on. */
    private static Place place(List<Place> places, Order order, int number) {
        var random = new SplittableRandom(order.seed() * 31 + number);
        int place = 0;
        while (place < places.size() - 1 && random.nextBoolean()) {
            place++;
        }
        return places.get(place);
    }

    /** What agents do beside their visits. */
    private static void aside(int number, Order order, Place place, GeneratedEvents events) {
        var chance = new Chance(order.seed() + 1, number);
        Instant at = order.begin(number, chance).minusSeconds(60);
        var seat = place.seat(chance);
        if (chance.percent(10)) {
            events.add(chance, at, new AuditEvent.AgentSignedIn(), seat, place.address(seat));
        }
        if (chance.percent(1)) {
            events.add(chance, at, new AuditEvent.AgentCodeRefused("wrong-code"), seat, place.address(seat));
        }
        if (chance.percent(12)) {
            var search = new AuditEvent.RegistrationsSearched(Set.of("NAME"), "VISITOR_HERE", 1);
            events.add(chance, at.plusSeconds(30), search, seat, place.address(seat));
        }
    }

    private long seal() {
        long sealed = 0;
        while (sealer.seal() instanceof SealOutcome.Sealed(int events, long number)) {
            sealed += events;
            if (number % 20 == 0) {
                System.out.printf("%,d events sealed%n", sealed);
            }
        }
        return sealed;
    }
}
