package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SEC-06: what an administrator hands over. */
class InitialPasswordTest {

    private static final Instant UNTIL = Instant.parse("2026-11-24T09:00:00Z");

    private final SecureRandom random = new SecureRandom();

    @Test
    void hasFourGroupsOfSignsThatNobodyMistakes() {
        String all = IntStream.range(0, 200)
                .mapToObj(ignored -> InitialPassword.draw(random, UNTIL).clearText())
                .peek(drawn -> assertThat(drawn).matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}"))
                .collect(Collectors.joining());

        assertThat(all.chars().filter(sign -> sign != '-').distinct().count()).isEqualTo(31);
    }

    @Test
    void isAnotherEachTime() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(ignored -> InitialPassword.draw(random, UNTIL).clearText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void isMaskedInLogs() {
        InitialPassword password = InitialPassword.draw(random, UNTIL);

        assertThat(new AppointOutcome.Appointed(password, java.util.Optional.empty()).toString())
                .doesNotContain(password.clearText());
        assertThat(new HashedPassword(password, "$argon2id$").toString())
                .doesNotContain("argon2", password.clearText());
    }
}
