package be.lra.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void neighboursDrawNothingInCommon() {
        var drawn = LongStream.range(0, 2_000)
                .mapToObj(number -> new Chance(1, number))
                .flatMap(chance -> IntStream.range(0, 20).mapToObj(_ -> chance.id(NOON)))
                .toList();

        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    void equalSeedsDrawTheSame() {
        assertThat(new Chance(4, 9).hex()).isEqualTo(new Chance(4, 9).hex());
        assertThat(new Chance(5, 9).hex()).isNotEqualTo(new Chance(4, 9).hex());
    }
}
