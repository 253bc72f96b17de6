package be.lra.office;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password made here and handed over by an administrator; the agent changes it at the first sign-in (OWASP ASVS 5.0,
 * 6.4.1). Four groups of five signs, without those that are mistaken for one another: 99 random bits.
 *
 * @param until the first instant it no longer serves
 */
public record InitialPassword(String clearText, Instant until) {

    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"; // no 0 o 1 i l
    private static final int GROUPS = 4;
    private static final int GROUP = 5; // signs

    static InitialPassword draw(SecureRandom random, Instant until) {
        String clearText =
                IntStream.range(0, GROUPS).mapToObj(ignored -> group(random)).collect(Collectors.joining("-"));
        return new InitialPassword(clearText, until);
    }

    private static String group(SecureRandom random) {
        return random.ints(GROUP, 0, SIGNS.length())
                .mapToObj(index -> SIGNS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /** Masked: passwords never reach a log. */
    @Override
    public String toString() {
        return "InitialPassword[masked]";
    }
}
