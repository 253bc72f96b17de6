package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff pauses = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(Stream.generate(pauses::pause).limit(5).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void pausesBeginAgainAfterSuccess() {
        pauses.pause();
        pauses.pause();

        pauses.reset();

        assertThat(pauses.pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
