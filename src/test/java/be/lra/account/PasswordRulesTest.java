package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-06: passwords. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(12, 128);

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "elevensigns, TOO_SHORT",
        "password1234, COMMON",
        "motdepasse123, COMMON",
        "P@ssw0rd2026!, COMMON",
        "Bruxelles2026, COMMON",
        "wachtwoord1!, COMMON",
        "aaaaaaaaaaaaaa, REPEATED",
        "abcabcabcabcabc, REPEATED",
        "abcdefghijklmnop, SEQUENCE",
        "123456789012345, COMMON",
        "azertyuiop123, COMMON",
        "25/12/1985!!, DATE",
        "marie.lambert, USER_NAME",
        "Marie.Lambert85, USER_NAME"
    })
    void easyPasswordsAreRefusedWithTheReason(String password, PasswordProblem problem) {
        assertThat(rules.problem(password, "marie.lambert")).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre chevaux verts",
                "kroket parasol zeven",
                "correct horse battery staple",
                "Zq7!pmWe92xk",
                "ça fait déjà longtemps",
                "пароль для кота Мурки",
                "🦊 renard du canal 🦊 à vélo"
            })
    void longUncommonPasswordsOfAnySignsPass(String password) {
        assertThat(rules.problem(password, "marie.lambert")).isEmpty();
    }

    @Test
    void everyLengthFromTwelveTo128Passes() {
        String long128 = "kroket parasol zeven vélos ".repeat(5).substring(0, 128);

        assertThat(rules.problem("q7Zmw!pkxR4v", "x")).isEmpty();
        assertThat(rules.problem(long128, "x")).isEmpty();
        assertThat(rules.problem(long128 + "!", "x")).contains(PasswordProblem.TOO_LONG);
    }

    @Test
    void hugeTextIsRefusedWithoutBeingMeasured() {
        assertThat(rules.problem("a".repeat(1_000_000), "x")).contains(PasswordProblem.TOO_LONG);
    }
}
