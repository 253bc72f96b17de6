package be.lra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    private static final Instant NOON = Instant.parse("2040-01-01T12:00:00Z");

    private final SecureRandom random = new SecureRandom();

    @Test
    void isAUuidOfVersion7ThatTellsItsTime() {
        UUID id = TimeOrderedId.next(NOON.plusSeconds(60), random);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(TimeOrderedId.madeAt(id)).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void thoseOfOneInstantSortAsTheyWereMade() {
        List<String> made = IntStream.range(0, 10_000)
                .mapToObj(_ -> TimeOrderedId.next(NOON, random).toString())
                .toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void clockThatStepsBackALittleTurnsNothingRound() {
        List<String> made = Stream.of(
                        NOON.plusSeconds(120), NOON.plusSeconds(120).minus(Duration.ofMillis(400)))
                .map(at -> TimeOrderedId.next(at, random).toString())
                .toList();

        assertThat(made).isSorted();
    }

    @Test
    void clockThatIsSetBackIsBelieved() {
        TimeOrderedId.next(NOON.plusSeconds(600), random);

        UUID id = TimeOrderedId.next(NOON.plusSeconds(300), random);

        assertThat(TimeOrderedId.madeAt(id)).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void whatIsMadeInAPeriodLiesBetweenItsBounds() {
        Instant from = NOON.plusSeconds(180);
        Instant until = from.plusSeconds(1);
        List<String> made = IntStream.range(0, 5_000)
                .mapToObj(_ -> TimeOrderedId.next(from, random).toString())
                .toList();

        assertThat(made)
                .allMatch(id -> id.compareTo(TimeOrderedId.earliest(from).toString()) >= 0)
                .allMatch(id -> id.compareTo(TimeOrderedId.latest(until).toString()) < 0);
    }
}
