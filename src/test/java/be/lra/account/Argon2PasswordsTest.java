package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void hashOfTheReferenceImplementationIsKnown() {
        // argon2 of Debian: echo -n 'kroket parasol zeven' | argon2 somesaltsomesalt -id -t 2 -k 19456 -p 1 -l 32 -e
        String hash =
                "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$p3aH8nftHPsEOboIBx5zHZMJQzwHCRE3Az5vIzewbmk";

        assertThat(passwords.matches("kroket parasol zeven", hash)).isTrue();
        assertThat(passwords.matches("kroket parasol negen", hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void hashIsWrittenAsEverybodyReadsIt() {
        String hash = passwords.encode("kroket parasol zeven");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(passwords.encode("kroket parasol zeven")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=19456,t=1", "m=9728,t=2", "m=65536,t=3"})
    void hashOfAnotherCostIsMadeAnew(String cost) {
        assertThat(passwords.upgradeEncoding("$argon2id$v=19$" + cost
                        + ",p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "$argon2id$", "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"})
    void whatIsNoHashOpensNothing(String text) {
        assertThat(passwords.matches("kroket parasol zeven", text)).isFalse();
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
