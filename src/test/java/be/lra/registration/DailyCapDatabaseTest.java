package be.lra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DailyCapDatabaseTest {

    private static final int AT_ONCE = 8;
    private static final int EACH = 10;

    @Autowired
    DailyCap cap;

    @Autowired
    RegistrationProperties settings;

    @Autowired
    TransactionTemplate transaction;

    private final UUID desk = UUID.randomUUID();

    @Test
    void manyAtOnceAreCountedAndNoneWaitsForAnotherInVain() throws Exception {
        Callable<Integer> agent = () -> Stream.generate(this::isTaken)
                .limit(EACH)
                .mapToInt(taken -> taken ? 1 : 0)
                .sum();
        int taken = 0;
        try (var agents = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done :
                    agents.invokeAll(Stream.generate(() -> agent).limit(AT_ONCE).toList())) {
                taken += done.get();
            }
        }

        assertThat(taken).isEqualTo(AT_ONCE * EACH);
        assertThat(cap.left(desk)).isEqualTo(settings.dailyCap() - AT_ONCE * EACH);
    }

    @Test
    void noneIsTakenBeyondTheCap() {
        for (int letter = 0; letter < settings.dailyCap(); letter++) {
            assertThat(isTaken()).isTrue();
        }

        assertThat(isTaken()).isFalse();
        assertThat(isTaken()).isFalse();
        assertThat(cap.left(desk)).isZero();
    }

    private boolean isTaken() {
        return Boolean.TRUE.equals(transaction.execute(status -> cap.take(desk)));
    }
}
