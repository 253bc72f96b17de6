package be.lra.office;

import be.lra.ui.DeskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role as an administrator typed it. Days are Belgian.
 *
 * @param from the first day; a role from today holds at once
 * @param until the last day; null for a role without an end
 */
public record TypedRole(
        @Nullable Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        RoleLimits limits) {

    /** A role that is not narrowed. */
    public TypedRole(@Nullable Role role, @Nullable LocalDate from, @Nullable LocalDate until) {
        this(role, from, until, RoleLimits.NONE);
    }

    /** What is wrong; empty if it may be granted. */
    Set<StaffProblem> problems(Instant now) {
        Set<StaffProblem> problems = EnumSet.noneOf(StaffProblem.class);
        if (role == null) {
            problems.add(StaffProblem.NO_ROLE);
        } else if (!limits.fit(role)) {
            problems.add(StaffProblem.ROLE_NOT_NARROWED);
        }
        if (from == null) {
            problems.add(StaffProblem.NO_BEGINNING);
        } else if (from.isBefore(today(now))) {
            problems.add(StaffProblem.BEGINS_IN_THE_PAST);
        } else if (until != null && until.isBefore(from)) {
            problems.add(StaffProblem.ENDS_BEFORE_IT_BEGINS);
        }
        return problems;
    }

    /** The role; only without {@link #problems}. */
    Role granted() {
        return Objects.requireNonNull(role);
    }

    /** Its time, from the beginning of the first to the end of the last day; only without {@link #problems}. */
    Validity validity(Instant now) {
        LocalDate firstDay = Objects.requireNonNull(from);
        Instant begin = firstDay.equals(today(now)) ? now : beginning(firstDay);
        return new Validity(begin, until == null ? null : beginning(until.plusDays(1)));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, DeskTimes.BELGIUM);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(DeskTimes.BELGIUM).toInstant();
    }
}
