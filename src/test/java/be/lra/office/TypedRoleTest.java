package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are Belgian: a role begins and ends at midnight there. */
class TypedRoleTest {

    private static final Instant NOW = Instant.parse("2026-03-27T23:30:00Z"); // 28 March, 0:30 in Belgium
    private static final LocalDate TODAY = LocalDate.parse("2026-03-28"); // the last day of winter time

    @ParameterizedTest
    @CsvSource({
        "AGENT, 2026-03-28, , ",
        "AGENT, 2026-03-28, 2026-03-28, ",
        "AGENT, 2026-04-01, 2026-05-01, ",
        ", 2026-03-28, , NO_ROLE",
        "AGENT, , , NO_BEGINNING",
        "AGENT, , 2026-05-01, NO_BEGINNING",
        "AGENT, 2026-03-27, , BEGINS_IN_THE_PAST",
        "AGENT, 2026-04-01, 2026-03-31, ENDS_BEFORE_IT_BEGINS"
    })
    void eachProblemIsNamed(
            @Nullable Role role, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable StaffProblem problem) {
        var problems = new TypedRole(role, from, until).problems(NOW);

        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).containsExactly(problem);
        }
    }

    @Test
    void roleFromTodayHoldsAtOnceAndWithoutEndForEver() {
        assertThat(new TypedRole(Role.AGENT, TODAY, null).validity(NOW)).isEqualTo(Validity.openEnded(NOW));
    }

    @Test
    void roleHoldsFromTheFirstToTheEndOfTheLastDayInSummerTimeToo() {
        var typed = new TypedRole(Role.AGENT, TODAY.plusDays(1), TODAY.plusDays(1));

        assertThat(typed.validity(NOW))
                .isEqualTo(new Validity(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
    }
}
