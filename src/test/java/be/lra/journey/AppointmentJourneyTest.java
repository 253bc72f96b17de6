package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.appointment.AppointmentPlan;
import be.lra.appointment.AppointmentSetup;
import be.lra.appointment.Opening;
import be.lra.appointment.WeekHours;
import be.lra.demo.registry.SpecimenPassports;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A citizen makes an appointment on a phone, and the visit begins from the agent's list. */
class AppointmentJourneyTest extends Journey {

    private static final String VISITOR = "visitor.appointment@mail.example";

    @Autowired
    AppointmentSetup appointments;

    @Autowired
    JdbcTemplate sql;

    @Test
    void appointmentLeadsToAVisit() {
        var gallery = new Gallery("appointment");
        var home = new CitizenPages(chromium.phone(), gallery);
        var desk = new DeskPages(chromium.desk(), words(), gallery);
        var post = new Post(mailbox, VISITOR);
        appointments.plan(OFFICE, new AppointmentPlan(true, 20, 2, 30, 1, everyDay(), Set.of()));

        home.makeAppointment("Commune-Exemple", VISITOR, "Mme Duvaléry");
        home.followAppointmentLink(post.appointmentLink());
        home.confirmAppointment();
        home.moveAppointment();
        dayComes();
        desk.signIn("agent", PASSWORD);
        desk.sitAt(DESK_NAME);
        desk.beginAppointment("Mme Duvaléry");
        desk.typeZone(SpecimenPassports.ALL.getFirst().mrz());
        desk.choose("Duvaléry");
        desk.attest();

        assertThat(desk.proposedAddress()).isEqualTo(VISITOR);
        gallery.judge();
    }

    /** The journey runs on the clock of the world: the day of the appointment is made today. */
    private void dayComes() {
        Instant now = Clock.systemUTC().instant();
        sql.update(
                "update appointment set starts_at = ?, ends_at = ?",
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofMinutes(20))));
    }

    private static WeekHours everyDay() {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(16, 0))));
        }
        return new WeekHours(week);
    }
}
