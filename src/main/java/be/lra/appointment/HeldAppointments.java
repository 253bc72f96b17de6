package be.lra.appointment;

import be.lra.audit.StaffNames;
import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held of a visitor who made an appointment: found by the visit, or by an address that the person has proven. */
@Configuration(proxyBeanMethods = false)
class HeldAppointments {

    private static final String OWN = "(visit in (:registrations) or email_comparable in (:addresses))";

    @Bean
    @Order(40)
    Holding heldOfVisitors(
            JdbcClient database, MessageSource messages, StaffNames offices, AppointmentProperties settings) {
        HeldTable appointments = HeldTable.of(
                        new HeldTopic("appointments", Ground.TASK, Origin.PERSON, Until.after(settings.retention())),
                        "appointment",
                        OWN)
                .at("starts_at", "ends_at")
                .named("office", (office, _) -> offices.office(UUID.fromString(office)))
                .word("state", "appointment.state.")
                .text("called", "email")
                .word("language", "account.language.")
                .amount("counter", "reminded")
                .at("held_until");
        return new HeldTables(
                database,
                messages,
                whose -> whose.andThings(
                        HeldTables.values(database, "select id from appointment where " + OWN, whose, UUID.class)),
                List.of(appointments));
    }
}
