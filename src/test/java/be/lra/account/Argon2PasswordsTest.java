package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords =
            new Argon2Passwords(Runtime.getRuntime().availableProcessors());

    @Test
    void passwordTypedOnAnotherKeyboardIsTheSame() {
        String hash = passwords.encode("café crème brûlée");

        assertThat(passwords.matches("cafe\u0301 cre\u0300me bru\u0302le\u0301e", hash))
                .isTrue();
        assertThat(passwords.matches("cafe creme brulee", hash)).isFalse();
    }

    @Test
    void rushIsTurnedAwayBeforeItHoldsAllThreads() throws Exception {
        int people = 40 * Runtime.getRuntime().availableProcessors();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var tries = IntStream.range(0, people)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return hashed();
                    }))
                    .toList();
            start.countDown();
            int hashed = 0;
            for (var one : tries) {
                hashed += one.get() ? 1 : 0;
            }
            assertThat(hashed).isBetween(1, people - 1);
        }
        assertThat(hashed()).isTrue();
    }

    private boolean hashed() {
        try {
            return passwords.encode("kroket parasol zeven") != null;
        } catch (HashingBusy busy) {
            return false;
        }
    }
}
