package be.lra.appointment;

import be.lra.audit.AuditEvent;
import be.lra.audit.GeneratedEvents;
import be.lra.generate.BulkRows;
import be.lra.generate.Chance;
import be.lra.generate.Invented;
import be.lra.generate.Order;
import be.lra.generate.Place;
import be.lra.identity.EmailAddress;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented visitors who are expected in the coming days, or came in the last ones; today's are those of the demonstration. */
public final class GeneratedAppointments {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final int DAYS = 4; // before and after; less than are kept
    private static final int A_DAY = 6;
    private static final Duration VISIT = Duration.ofMinutes(20);
    private static final Duration REMINDED =
            Duration.ofHours(25); // lra.appointment.reminder, and an hour before anybody looks

    private final BulkRows rows;
    private final GeneratedEvents events;

    public GeneratedAppointments(Connection connection, GeneratedEvents events) {
        this.rows = new BulkRows(
                connection,
                "appointment",
                "id, version, office, starts_at, ends_at, counter, state, held_until, email, email_comparable, called,"
                        + " language, sequence, reminded");
        this.events = events;
    }

    /** An office without hours of its own receives from nine to noon, twenty minutes a visitor, two at a time. */
    public static void offer(JdbcClient database, Place place) {
        database.sql("""
                        insert ignore into appointment_plan
                        (office, version, offered, slot_minutes, counters, ahead_days, lead_hours, week, closed_days)
                        values (?, 0, true, 20, 2, 30, 2, ?, '')""").params(place.office(), "09:00-12:00;".repeat(5) + ";").update();
    }

    /** Adds those of one office. */
    public void add(Order order, Place place, int number) {
        var chance = new Chance(order.seed() + 2, number);
        LocalDate today = LocalDate.ofInstant(order.end(), BELGIUM);
        for (int day = -DAYS; day <= DAYS; day++) {
            LocalDate date = today.plusDays(day);
            if (day != 0 && date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                add(chance, order, place, date);
            }
        }
    }

    private void add(Chance chance, Order order, Place place, LocalDate date) {
        Instant nine = date.atTime(LocalTime.of(9, 0)).atZone(BELGIUM).toInstant();
        for (int slot = 0; slot < A_DAY; slot++) {
            if (chance.percent(70)) {
                add(chance, order, place.office(), nine.plus(VISIT.multipliedBy(slot)));
            }
        }
    }

    private void add(Chance chance, Order order, UUID office, Instant startsAt) {
        boolean isOver = startsAt.isBefore(order.end());
        Instant booked = order.end().minus(chance.between(Duration.ofDays(5), Duration.ofDays(9)));
        UUID id = chance.id(booked);
        int who = chance.below(Invented.PEOPLE);
        var email = new EmailAddress(Invented.email(who));
        AppointmentState state = !isOver
                ? AppointmentState.EXPECTED
                : chance.percent(80) ? AppointmentState.SERVED : AppointmentState.NO_SHOW;
        rows.add(
                id,
                1,
                office,
                startsAt,
                startsAt.plus(VISIT),
                1,
                state.name(),
                booked.plus(Duration.ofMinutes(15)),
                email.value(),
                email.comparable(),
                Invented.person(who).displayName(),
                Invented.language(who).name(),
                0,
                startsAt.isBefore(order.end().plus(REMINDED)));
        events.add(chance, booked, new AuditEvent.AppointmentHeld(id));
        events.add(chance, booked.plusSeconds(120), new AuditEvent.AppointmentConfirmed(id));
    }

    public void flush() {
        rows.flush();
    }
}
