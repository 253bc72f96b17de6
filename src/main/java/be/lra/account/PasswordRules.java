package be.lra.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.Match;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a password must be: long enough, and not among those that are tried first. No rule about kinds of signs
 * (security.md 6). The lists are part of the application; nothing is asked of anybody.
 */
final class PasswordRules {

    /** zxcvbn: from 3 on, more than 10^8 guesses; enough where every guess costs an Argon2id hash and is throttled. */
    private static final int SAFE_SCORE = 3;

    private static final int MEASURED = 64; // signs; the effort grows with the square of the length
    private static final int FEWEST_DIFFERENT = 4; // signs; ours
    private static final String LOCAL_WORDS = "/passwords/local-words.txt";
    private static final String USER_INPUTS = "user_inputs"; // the name zxcvbn gives to what it is told about the user

    private final int shortest;
    private final int longest;
    private final Zxcvbn measure;

    PasswordRules(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.measure = measure();
    }

    private static Zxcvbn measure() {
        try {
            return new ZxcvbnBuilder()
                    .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                    .dictionary(new Dictionary("local_words", localWords()))
                    .keyboard(StandardKeyboards.QWERTY_LOADER.load())
                    .keyboard(StandardKeyboards.KEYPAD_LOADER.load())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the lists of passwords are part of the application", e);
        }
    }

    private static List<String> localWords() throws IOException {
        try (InputStream words = PasswordRules.class.getResourceAsStream(LOCAL_WORDS)) {
            String text = new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        }
    }

    /**
     * The reason against a password, if there is one.
     *
     * @param userName as typed; a password must not be made of it
     */
    Optional<PasswordProblem> problem(String clearPassword, String userName) {
        int length = clearPassword.codePointCount(0, clearPassword.length());
        if (length == 0) {
            return Optional.of(PasswordProblem.EMPTY);
        }
        if (length < shortest) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > longest) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        if (clearPassword.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(PasswordProblem.REPEATED);
        }
        String measured = clearPassword.substring(0, Math.min(MEASURED, clearPassword.length()));
        Strength strength = measure.measure(measured, userName.isBlank() ? List.of() : List.of(userName));
        return strength.getScore() >= SAFE_SCORE ? Optional.empty() : Optional.of(reason(strength.getSequence()));
    }

    /** Named after the longest part that is easy to guess. */
    private static PasswordProblem reason(List<Match> parts) {
        return parts.stream()
                .filter(part -> part.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(PasswordRules::reason)
                .orElse(PasswordProblem.COMMON);
    }

    private static PasswordProblem reason(Match part) {
        return switch (part.pattern) {
            case Repeat -> PasswordProblem.REPEATED;
            case Spatial, Sequence -> PasswordProblem.SEQUENCE;
            case Regex, Date -> PasswordProblem.DATE;
            case Dictionary ->
                USER_INPUTS.equals(part.dictionaryName) ? PasswordProblem.USER_NAME : PasswordProblem.COMMON;
            case Bruteforce -> PasswordProblem.COMMON;
        };
    }
}
