package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcClockTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, reader.clock.right, 0",
        "PT-2S, reader.clock.right, 2",
        "PT2.1S, reader.clock.slow.seconds, 2",
        "PT-5S, reader.clock.fast.seconds, 5",
        "PT1M59S, reader.clock.slow.seconds, 119",
        "PT2M, reader.clock.slow.minutes, 2",
        "-PT7M30S, reader.clock.fast.minutes, 7"
    })
    void clockIsSlowWhereTheServerIsAhead(Duration serverAhead, String key, long off) {
        var clock = new PcClock(serverAhead);

        assertThat(clock.key()).isEqualTo(key);
        assertThat(clock.off()).isEqualTo(off);
    }
}
