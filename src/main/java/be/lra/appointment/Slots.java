package be.lra.appointment;

import be.lra.ui.DeskTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times that follow from a plan. */
final class Slots {

    private Slots() {}

    /** Whether anything can be chosen on a day; it may still be full. */
    static boolean isOpen(AppointmentPlan plan, LocalDate day, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DeskTimes.BELGIUM);
        return plan.offered()
                && !day.isBefore(today)
                && !day.isAfter(today.plusDays(plan.aheadDays()))
                && !plan.closedDays().contains(day)
                && !LegalHolidays.contains(day);
    }

    /** The times of a day that may still be chosen, whether free or not. */
    static List<Slot> on(AppointmentPlan plan, LocalDate day, Instant now) {
        var slots = new ArrayList<Slot>();
        if (!isOpen(plan, day, now)) {
            return slots;
        }
        Instant first = now.plus(Duration.ofHours(plan.leadHours()));
        for (Opening opening : plan.week().on(day.getDayOfWeek())) {
            Slot slot = starting(instant(day, opening.from()), plan);
            Instant closes = instant(day, opening.until());
            while (!slot.end().isAfter(closes)) {
                if (!slot.start().isBefore(first)) {
                    slots.add(slot);
                }
                slot = starting(slot.end(), plan);
            }
        }
        return slots;
    }

    /** The time that begins at an instant, if the plan has one. */
    static Optional<Slot> at(AppointmentPlan plan, Instant start, Instant now) {
        return on(plan, LocalDate.ofInstant(start, DeskTimes.BELGIUM), now).stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst();
    }

    /** Counted in real minutes, so that the night the clock changes neither repeats a time nor loses one. */
    private static Slot starting(Instant start, AppointmentPlan plan) {
        return new Slot(start, start.plus(Duration.ofMinutes(plan.slotMinutes())));
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DeskTimes.BELGIUM).toInstant();
    }
}
