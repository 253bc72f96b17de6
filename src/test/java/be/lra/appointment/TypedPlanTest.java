package be.lra.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPlanTest {

    @Test
    void planIsReadAsItWasTyped() {
        AppointmentPlan plan = typed(" 15 ", "2", "60", "0", "9h-12h", "24.12.2026, 1/1/2027\n2027-01-04")
                .plan();

        assertThat(plan.slotMinutes()).isEqualTo(15);
        assertThat(plan.counters()).isEqualTo(2);
        assertThat(plan.aheadDays()).isEqualTo(60);
        assertThat(plan.leadHours()).isZero();
        assertThat(plan.week().typed(DayOfWeek.MONDAY)).isEqualTo("09:00-12:00");
        assertThat(plan.closedDays())
                .isEqualTo(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4)));
    }

    @Test
    void planIsTypedAgainAsItIs() {
        AppointmentPlan plan = typed("15", "2", "60", "0", "9-12", "24.12.2026").plan();

        assertThat(TypedPlan.of(plan).plan().closedDays()).isEqualTo(plan.closedDays());
        assertThat(TypedPlan.of(plan).plan().week().stored())
                .isEqualTo(plan.week().stored());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 30, 2, SLOT_MINUTES",
        "121, 1, 30, 2, SLOT_MINUTES",
        "x, 1, 30, 2, SLOT_MINUTES",
        "20, 0, 30, 2, COUNTERS",
        "20, 21, 30, 2, COUNTERS",
        "20, 1.5, 30, 2, COUNTERS",
        "20, 1, 0, 2, AHEAD_DAYS",
        "20, 1, 181, 2, AHEAD_DAYS",
        "20, 1, 30, -1, LEAD_HOURS",
        "20, 1, 30, 169, LEAD_HOURS",
        "20, 1, 30, '', LEAD_HOURS"
    })
    void numberOutOfItsRangeIsRefused(String minutes, String counters, String ahead, String lead, PlanField field) {
        assertThat(typed(minutes, counters, ahead, lead, "9-12", "").problems())
                .isEqualTo(Map.of(field, PlanProblem.NO_NUMBER));
    }

    @Test
    void hoursThatCannotBeReadAreRefused() {
        assertThat(typed("20", "1", "30", "2", "12-9", "").problems())
                .isEqualTo(Map.of(PlanField.MONDAY, PlanProblem.NO_HOURS));
    }

    @Test
    void officeThatGivesAppointmentsIsOpenOnADay() {
        assertThat(typed("20", "1", "30", "2", "", "").problems())
                .isEqualTo(Map.of(PlanField.MONDAY, PlanProblem.NEVER_OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2026", "Christmas", "24.12", "24-12-2026"})
    void dayThatDoesNotExistIsRefused(String day) {
        assertThat(typed("20", "1", "30", "2", "9-12", day).problems())
                .isEqualTo(Map.of(PlanField.CLOSED_DAYS, PlanProblem.NO_DAYS));
    }

    @Test
    void moreDaysThanCanBeKeptAreRefused() {
        var days = new StringBuilder();
        for (int n = 0; n < 151; n++) {
            days.append(LocalDate.of(2026, 1, 1).plusDays(n)).append(' ');
        }

        assertThat(typed("20", "1", "30", "2", "9-12", days.toString()).problems())
                .isEqualTo(Map.of(PlanField.CLOSED_DAYS, PlanProblem.TOO_MANY_DAYS));
    }

    private static TypedPlan typed(
            String minutes, String counters, String ahead, String lead, String monday, String closed) {
        return new TypedPlan(true, minutes, counters, ahead, lead, Map.of(DayOfWeek.MONDAY, monday), closed);
    }
}
