package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.registry.RegisterReply.Silent;
import be.lra.registry.RegisterReply.Spoken;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-17T09:40:00Z");
    private static final Instant RESTED = NOW.plusSeconds(20);
    private static final RegisterReply DOWN = new Silent(RegisterTrouble.DOWN, Optional.empty());

    private final Breaker breaker = new Breaker();

    @Test
    void serviceIsLeftAloneOnlyAfterTheFifthSilence() {
        silences(4);
        assertThat(breaker.rest(NOW)).isEmpty();

        silences(1);

        assertThat(breaker.rest(NOW)).contains(RESTED);
    }

    @Test
    void wordInBetweenForgetsTheSilences() {
        silences(4);
        breaker.note(new Spoken(200, JsonNodeFactory.instance.objectNode()), NOW);

        silences(4);

        assertThat(breaker.rest(NOW)).isEmpty();
    }

    @Test
    void afterTheRestOneQuestionTriesAndTheOthersWaitForWhatComesOfIt() {
        silences(5);

        assertThat(breaker.rest(RESTED)).isEmpty();
        assertThat(breaker.rest(RESTED)).contains(RESTED.plusSeconds(20));
    }

    @Test
    void trialThatIsAnsweredOpensTheServiceToAll() {
        silences(5);
        breaker.rest(RESTED);

        breaker.note(new Spoken(200, JsonNodeFactory.instance.objectNode()), RESTED);

        assertThat(breaker.rest(RESTED)).isEmpty();
        assertThat(breaker.rest(RESTED)).isEmpty();
    }

    @Test
    void trialInVainRestsAgain() {
        silences(5);
        breaker.rest(RESTED);

        breaker.note(DOWN, RESTED);

        assertThat(breaker.rest(RESTED)).contains(RESTED.plusSeconds(20));
    }

    @ParameterizedTest
    @EnumSource(
            value = RegisterTrouble.class,
            names = {"NOT_SET_UP", "BUSY", "MALFORMED", "NOT_ADMITTED"})
    void serviceThatSpeaksBadlyIsNotDown(RegisterTrouble trouble) {
        for (int i = 0; i < 10; i++) {
            breaker.note(new Silent(trouble, Optional.empty()), NOW);
        }

        assertThat(breaker.rest(NOW)).isEmpty();
    }

    private void silences(int times) {
        for (int i = 0; i < times; i++) {
            breaker.note(DOWN, NOW);
        }
    }
}
