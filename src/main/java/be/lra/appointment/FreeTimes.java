package be.lra.appointment;

import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What of an office's times is still free. Only looks: the database decides who has a time. */
@Component
class FreeTimes {

    private static final int DAYS = 10; // on one page

    private final Plans plans;
    private final AppointmentRows appointments;

    FreeTimes(Plans plans, AppointmentRows appointments) {
        this.plans = plans;
        this.appointments = appointments;
    }

    /** The plan of an office that gives appointments. */
    Optional<AppointmentPlan> plan(UUID office) {
        return plans.findById(office).map(StoredPlan::plan).filter(AppointmentPlan::offered);
    }

    /** The next days with times, full ones too. */
    FreeDays days(UUID office, AppointmentPlan plan, LocalDate from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DeskTimes.BELGIUM);
        LocalDate first = from.isBefore(today) ? today : from;
        List<LocalDate> open = first.datesUntil(today.plusDays(plan.aheadDays() + 1L))
                .filter(day -> !Slots.on(plan, day, now).isEmpty())
                .limit(DAYS + 1L)
                .toList();
        List<LocalDate> shown = open.subList(0, Math.min(DAYS, open.size()));
        if (shown.isEmpty()) {
            return new FreeDays(List.of(), Optional.empty());
        }
        List<Appointment> busy = appointments.busy(
                office, beginning(shown.getFirst()), beginning(shown.getLast().plusDays(1)), now);
        List<FreeDay> days = shown.stream()
                .map(day -> new FreeDay(
                        day, free(plan, Slots.on(plan, day, now), busy).size()))
                .toList();
        return new FreeDays(days, open.size() > DAYS ? Optional.of(open.getLast()) : Optional.empty());
    }

    /** The free times of a day. */
    List<Slot> on(UUID office, AppointmentPlan plan, LocalDate day, Instant now) {
        List<Slot> slots = Slots.on(plan, day, now);
        return slots.isEmpty()
                ? slots
                : free(
                        plan,
                        slots,
                        appointments.busy(
                                office,
                                slots.getFirst().start(),
                                slots.getLast().end(),
                                now));
    }

    private static List<Slot> free(AppointmentPlan plan, List<Slot> slots, List<Appointment> busy) {
        var free = new ArrayList<Slot>();
        for (Slot slot : slots) {
            if (counter(plan, slot, busy).isPresent()) {
                free.add(slot);
            }
        }
        return free;
    }

    /** The first counter at which the time is free. */
    OptionalInt counter(UUID office, AppointmentPlan plan, Slot slot, Instant now) {
        return counter(plan, slot, appointments.busy(office, slot.start(), slot.end(), now));
    }

    /** By overlap, for the length of a visit may have been another when the others chose. */
    private static OptionalInt counter(AppointmentPlan plan, Slot slot, List<Appointment> busy) {
        Set<Integer> taken = busy.stream()
                .filter(other -> slot.overlaps(other.startsAt(), other.endsAt()))
                .flatMap(other -> other.counter().stream())
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, plan.counters())
                .filter(counter -> !taken.contains(counter))
                .findFirst();
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(DeskTimes.BELGIUM).toInstant();
    }
}
