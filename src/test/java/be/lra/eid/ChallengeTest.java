package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");
    private static final UUID DESK = new UUID(1, 2);
    private static final UUID READING = new UUID(3, 4);

    @Test
    void cardGetsFortyEightBytesAndTheSameForTheSameContext() {
        byte[] bytes = new Challenge(new byte[32], DESK, READING, AT).bytes();

        assertThat(bytes).hasSize(48);
        assertThat(new Challenge(new byte[32], DESK, READING, Instant.parse("2026-11-22T09:30:00.123Z")).bytes())
                .isEqualTo(bytes);
    }

    @Test
    void everyPartOfTheContextCounts() {
        byte[] otherNonce = new byte[32];
        otherNonce[31] = 1;

        var challenges = Stream.of(
                        new Challenge(new byte[32], DESK, READING, AT),
                        new Challenge(otherNonce, DESK, READING, AT),
                        new Challenge(new byte[32], READING, DESK, AT),
                        new Challenge(new byte[32], DESK, new UUID(3, 5), AT),
                        new Challenge(new byte[32], DESK, READING, AT.plusMillis(1)))
                .map(Challenge::bytes)
                .toList();

        assertThat(challenges).doesNotHaveDuplicates();
    }

    @Test
    void nonceOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Challenge(new byte[31], DESK, READING, AT));
    }
}
