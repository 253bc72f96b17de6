package be.lra.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.ui.DeskTimes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void timesFillTheOpeningHoursAndNothingElse() {
        assertThat(times(plan("9-10 13:30-14:30", 20, 30, 0), TUESDAY))
                .containsExactly("09:00", "09:20", "09:40", "13:30", "13:50", "14:10");
    }

    @Test
    void timeThatWouldEndAfterClosingIsNotOffered() {
        assertThat(times(plan("9-10", 25, 30, 0), TUESDAY)).containsExactly("09:00", "09:25");
    }

    @Test
    void dayWithoutHoursHasNoTimes() {
        assertThat(Slots.on(plan("", 20, 30, 0), TUESDAY, MONDAY_NOON)).isEmpty();
    }

    @Test
    void closedDayHasNoTimes() {
        AppointmentPlan plan = plan("9-10", 20, 30, 0);
        var closed = new AppointmentPlan(true, 20, 1, 30, 0, plan.week(), Set.of(TUESDAY));

        assertThat(Slots.on(closed, TUESDAY, MONDAY_NOON)).isEmpty();
        assertThat(Slots.on(closed, TUESDAY.plusDays(1), MONDAY_NOON)).isNotEmpty();
    }

    @Test
    void officeThatGivesNoneHasNoTimes() {
        var silent =
                new AppointmentPlan(false, 20, 1, 30, 0, plan("9-10", 20, 30, 0).week(), Set.of());

        assertThat(Slots.on(silent, TUESDAY, MONDAY_NOON)).isEmpty();
    }

    @Test
    void timesBeforeTheLeadTimeAreGone() {
        LocalDate today = LocalDate.of(2026, 11, 23); // now is 12:00 in Belgium

        assertThat(times(plan("9-16", 60, 30, 2), today)).containsExactly("14:00", "15:00");
    }

    @Test
    void daysAfterTheLastOneAheadAreClosed() {
        AppointmentPlan week = plan("9-10", 60, 7, 0);

        assertThat(Slots.isOpen(week, LocalDate.of(2026, 11, 30), MONDAY_NOON)).isTrue();
        assertThat(Slots.isOpen(week, LocalDate.of(2026, 12, 1), MONDAY_NOON)).isFalse();
        assertThat(Slots.isOpen(week, LocalDate.of(2026, 11, 22), MONDAY_NOON)).isFalse();
    }

    /** 29 March 2026 has no hour from 2 to 3, 25 October 2026 has it twice. */
    @ParameterizedTest
    @CsvSource({"2026-03-29, 6, 2026-03-29T00:00:00Z", "2026-10-25, 10, 2026-10-24T23:00:00Z"})
    void nightOfTheChangedClockNeitherRepeatsNorLosesATime(LocalDate day, int times, Instant first) {
        Instant now = day.minusDays(2).atStartOfDay(DeskTimes.BELGIUM).toInstant();

        List<Slot> slots = Slots.on(plan("1-5", 30, 30, 0), day, now);

        assertThat(slots).hasSize(times).doesNotHaveDuplicates();
        assertThat(slots.getFirst().start()).isEqualTo(first);
        for (int n = 1; n < slots.size(); n++) {
            assertThat(slots.get(n).start()).isEqualTo(slots.get(n - 1).end());
        }
    }

    /** Ten o'clock is ten o'clock on both sides of the change. */
    @Test
    void clockTimeStaysWhenTheClockChanges() {
        AppointmentPlan plan = plan("10-11", 60, 30, 0);
        Instant now = Instant.parse("2026-10-20T08:00:00Z");

        assertThat(Slots.on(plan, LocalDate.of(2026, 10, 23), now).getFirst().start())
                .isEqualTo("2026-10-23T08:00:00Z");
        assertThat(Slots.on(plan, LocalDate.of(2026, 10, 26), now).getFirst().start())
                .isEqualTo("2026-10-26T09:00:00Z");
    }

    @Test
    void onlyTimesOfThePlanCanBeNamed() {
        AppointmentPlan plan = plan("9-10", 20, 30, 0);

        assertThat(Slots.at(plan, Instant.parse("2026-11-24T08:20:00Z"), MONDAY_NOON))
                .isPresent();
        assertThat(Slots.at(plan, Instant.parse("2026-11-24T08:21:00Z"), MONDAY_NOON))
                .isEmpty();
    }

    /** From the official calendars of 2026 and 2027. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-05-25",
                "2026-07-21",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25",
                "2027-03-29",
                "2027-05-06",
                "2027-05-17"
            })
    void nobodyIsReceivedOnALegalHoliday(LocalDate holiday) {
        Instant now = holiday.minusDays(3).atStartOfDay(DeskTimes.BELGIUM).toInstant();
        AppointmentPlan plan = plan("9-10", 20, 30, 0);

        assertThat(Slots.on(plan, holiday, now)).isEmpty();
        assertThat(Slots.on(plan, holiday.plusDays(1), now)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9-12|09:00-12:00",
                "9h-12h, 13h30-16h|09:00-12:00 13:30-16:00",
                "09:00 – 12:00 ; 13.15-16.00|09:00-12:00 13:15-16:00",
                " 8:30 -9:30 |08:30-09:30"
            })
    void hoursAreReadAsPeopleTypeThem(String typed, String read) {
        assertThat(new WeekHours(Map.of(DayOfWeek.MONDAY, WeekHours.read(typed).orElseThrow())).typed(DayOfWeek.MONDAY))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "12-9", "9-9", "9-25", "9:70-10", "9-12 11-13", "morning", "9-10 10-11 11-12 12-13 13-14"})
    void hoursThatMakeNoSenseAreNotRead(String typed) {
        assertThat(WeekHours.read(typed)).isEmpty();
    }

    @Test
    void weekIsStoredAsItWas() {
        WeekHours week = plan("9-12 13-16", 20, 30, 0).week();

        assertThat(WeekHours.ofStored(week.stored())).isEqualTo(week);
        assertThat(WeekHours.ofStored(WeekHours.NONE.stored()).on(DayOfWeek.FRIDAY))
                .isEmpty();
    }

    /** Open every day of the week. */
    static AppointmentPlan plan(String hours, int minutes, int ahead, int lead) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, WeekHours.read(hours).orElseThrow());
        }
        return new AppointmentPlan(true, minutes, 1, ahead, lead, new WeekHours(week), Set.of());
    }

    private static List<String> times(AppointmentPlan plan, LocalDate day) {
        return Slots.on(plan, day, MONDAY_NOON).stream()
                .map(slot -> DeskTimes.time(slot.start()))
                .toList();
    }
}
