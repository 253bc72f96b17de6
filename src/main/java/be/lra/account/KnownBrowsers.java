package be.lra.account;

import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Browsers in which somebody signed in to the end before, after OWASP's device cookies: they have a budget of their own, so that
 * strangers who guess at a name from many addresses never shut its holder out of his own browser. A mark opens nothing and tells
 * nobody's name; it says only under which count a try falls.
 *
 * @see "src/docs/decisions/0619-browsers-that-are-known.md"
 */
@Component
class KnownBrowsers {

    /** As long as browsers keep a cookie at most (RFC 6265bis §5.5). */
    static final Duration KEPT = Duration.ofDays(400);

    private static final String PURPOSE = "known-browser";
    private static final String BETWEEN = "~";
    private static final int MOST = 4; // marks, ours: a household
    private static final int NUMBER_BYTES = 16;
    private static final int LONGEST = 1_000; // signs that are looked at
    private static final Pattern MARK =
            Pattern.compile("([0-9a-f]{32})\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9a-f]{64})");

    private final Keyring keyring;
    private final SecureRandom random;
    private final Clock clock;

    KnownBrowsers(Keyring keyring, SecureRandom random, Clock clock) {
        this.keyring = keyring;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The marks of a browser after somebody signed in: one for him, newly drawn, before those of others.
     *
     * @param name comparable
     * @param sent by the browser, of which nothing is believed
     */
    String renewed(String name, String sent) {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        String drawn = HexFormat.of().formatHex(number) + "." + today();
        return Stream.concat(
                        Stream.of(drawn + "." + hash(name, drawn).hex()),
                        marks(sent).filter(mark -> number(name, mark).isEmpty()))
                .limit(MOST)
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * The number of the browser, if this name was signed in with there.
     *
     * @param name comparable, as typed
     * @param sent by the browser, of which nothing is believed
     */
    Optional<String> recognise(String name, String sent) {
        return marks(sent).flatMap(mark -> number(name, mark).stream()).findFirst();
    }

    private static Stream<String> marks(String sent) {
        return sent.length() > LONGEST
                ? Stream.empty()
                : Arrays.stream(sent.split(BETWEEN, MOST + 1))
                        .filter(mark -> MARK.matcher(mark).matches());
    }

    private Optional<String> number(String name, String mark) {
        Matcher parts = MARK.matcher(mark);
        if (!parts.matches() || !isYoung(parts.group(2))) {
            return Optional.empty();
        }
        byte[] told = parts.group(3).getBytes(StandardCharsets.UTF_8);
        boolean ours = keyring.candidates(PURPOSE, text(name, parts.group(1) + "." + parts.group(2))).stream()
                .anyMatch(hash -> MessageDigest.isEqual(hash.hex().getBytes(StandardCharsets.UTF_8), told));
        return ours ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private boolean isYoung(String day) {
        try {
            return LocalDate.parse(day).plusDays(KEPT.toDays()).isAfter(today());
        } catch (DateTimeParseException notOurs) {
            return false;
        }
    }

    private KeyedHash hash(String name, String drawn) {
        return keyring.hash(PURPOSE, text(name, drawn));
    }

    /** No two pairs have the same text: what was drawn is of a fixed length. */
    private static String text(String name, String drawn) {
        return drawn + "." + name;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
