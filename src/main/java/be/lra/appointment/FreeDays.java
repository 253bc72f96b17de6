package be.lra.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Some days of an office, in their order.
 *
 * @param later the first day after them that can be asked for; empty if there is none
 */
public record FreeDays(List<FreeDay> days, Optional<LocalDate> later) {

    public FreeDays {
        days = List.copyOf(days);
    }
}
