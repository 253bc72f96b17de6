package be.lra.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The {@link AppointmentPlan} of an office in the database. */
@Entity
@Table(name = "appointment_plan")
class StoredPlan {

    @Id
    private UUID office;

    @Version
    private @Nullable Integer version;

    private boolean offered;
    private int slotMinutes;
    private int counters;
    private int aheadDays;
    private int leadHours;
    private String week;
    private String closedDays;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected StoredPlan() {}

    @SuppressWarnings("NullAway.Init") // change() fills the fields
    StoredPlan(UUID office, AppointmentPlan plan) {
        this.office = office;
        change(plan);
    }

    final void change(AppointmentPlan plan) {
        offered = plan.offered();
        slotMinutes = plan.slotMinutes();
        counters = plan.counters();
        aheadDays = plan.aheadDays();
        leadHours = plan.leadHours();
        week = plan.week().stored();
        closedDays =
                plan.closedDays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    UUID office() {
        return office;
    }

    /** Of a row that was saved. */
    int version() {
        return version == null ? 0 : version;
    }

    AppointmentPlan plan() {
        return new AppointmentPlan(
                offered,
                slotMinutes,
                counters,
                aheadDays,
                leadHours,
                WeekHours.ofStored(week),
                Arrays.stream(closedDays.split(","))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
    }
}
