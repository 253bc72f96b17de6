package be.lra.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12); // a Thursday
    private static final Instant NOON = Instant.parse("2026-03-12T11:00:00Z");
    private static final UUID DESK = UUID.randomUUID();

    @Test
    void daysWithoutLettersStandBetweenTheOthers() {
        Figures figures = count(Reach.WEEK, issued(NOON), issued(NOON), issued(NOON.minus(Duration.ofDays(6))));

        assertThat(figures.letters().sequencedEntrySet())
                .hasSize(7)
                .startsWith(entry(LocalDate.of(2026, 3, 6), 1), entry(LocalDate.of(2026, 3, 7), 0))
                .endsWith(entry(TODAY, 2));
    }

    @Test
    void dayIsThatOfBelgium() {
        assertThat(count(Reach.WEEK, issued(Instant.parse("2026-03-10T23:30:00Z")))
                        .letters())
                .containsEntry(LocalDate.of(2026, 3, 11), 1);
    }

    @Test
    void quarterIsCountedByWeeksThatBeginOnMondayAndAYearByMonths() {
        assertThat(count(Reach.QUARTER, issued(NOON)).letters().sequencedEntrySet())
                .endsWith(entry(LocalDate.of(2026, 3, 9), 1));
        assertThat(count(Reach.QUARTER).from()).isEqualTo(LocalDate.of(2025, 12, 15));
        assertThat(count(Reach.YEAR, issued(NOON)).letters().sequencedEntrySet())
                .hasSize(12)
                .startsWith(entry(LocalDate.of(2025, 4, 1), 0))
                .endsWith(entry(LocalDate.of(2026, 3, 1), 1));
    }

    @Test
    void whoeverCameFurtherPassedWhatLiesBefore() {
        Figures figures = count(
                Reach.WEEK,
                issued(NOON),
                course(NOON, Map.of(Mark.LETTER, NOON, Mark.CODE, NOON), "SMS", null),
                course(NOON, Map.of(Mark.LETTER, NOON, Mark.ACTIVE, NOON), "SMS", null));

        assertThat(figures.passed())
                .containsExactly(
                        entry(Mark.LETTER, 3),
                        entry(Mark.LINK, 2),
                        entry(Mark.CODE, 2),
                        entry(Mark.KEY, 1),
                        entry(Mark.CREDENTIALS, 1),
                        entry(Mark.ACTIVE, 1));
        assertThat(figures.activatedPercent()).isEqualTo(33);
        assertThat(figures.keys()).containsExactly(entry("SMS", 1));
    }

    @Test
    void mostFrequentReasonStandsFirstAndARefusedVisitHasNoLetter() {
        Figures figures = count(
                Reach.WEEK,
                course(NOON, Map.of(), null, "TOO_YOUNG"),
                course(NOON, Map.of(), null, "VISITOR_LEFT"),
                course(NOON, Map.of(), null, "VISITOR_LEFT"));

        assertThat(figures.refusals()).containsExactly(entry("VISITOR_LEFT", 2), entry("TOO_YOUNG", 1));
        assertThat(figures.visits()).isEqualTo(3);
        assertThat(figures.refused()).isEqualTo(3);
        assertThat(figures.issued()).isZero();
        assertThat(figures.activatedPercent()).isZero();
    }

    @Test
    void stepLastsFromTheOneBeforeAndItsMiddleIsShown() {
        Figures figures = count(Reach.WEEK, visit(20, 100), visit(30, 200), visit(600, 300));

        assertThat(figures.steps())
                .containsExactly(
                        entry(Mark.DOCUMENT, Duration.ofSeconds(30)), entry(Mark.LETTER, Duration.ofSeconds(200)));
    }

    private static Course visit(int untilDocument, int untilLetter) {
        Instant read = NOON.plusSeconds(untilDocument);
        return course(NOON, Map.of(Mark.DOCUMENT, read, Mark.LETTER, read.plusSeconds(untilLetter)), null, null);
    }

    private static Course issued(Instant at) {
        return course(at, Map.of(Mark.LETTER, at), null, null);
    }

    private static Course course(
            Instant startedAt, Map<Mark, Instant> marks, @Nullable String key, @Nullable String refusal) {
        return new Course(
                DESK,
                startedAt,
                "CARD",
                Optional.of("FR"),
                Optional.ofNullable(refusal),
                marks,
                Optional.ofNullable(key));
    }

    private static Figures count(Reach reach, Course... courses) {
        return new Counting(List.of(courses), Map.of(DESK, "Guichet 1"), BELGIUM).of(reach, TODAY);
    }
}
