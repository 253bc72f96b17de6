package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.office.PasswordFlaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** SEC-06: agents have no second factor, so their passwords are longer than those of citizens. */
class AgentPasswordRulesTest {

    private final AgentPasswordRules rules = new AgentPasswordRules(
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("lra.account", AccountProperties.class));

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "vier woord van, TOO_SHORT",
        "aaaaaaaaaaaaaaaaaaaaaaaaa, REPEATED",
        "123456789012345, COMMON",
        "abcdefghijklmnopqrstuvwxyz, SEQUENCE"
    })
    void weakPasswordIsNamed(String password, PasswordFlaw flaw) {
        assertThat(rules.flaw(password, "merle")).contains(flaw);
    }

    @Test
    void moreThan128SignsAreTooLong() {
        assertThat(rules.flaw("x1y2".repeat(33), "merle")).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void fourWordsAreTaken() {
        assertThat(rules.flaw("quatre chevaux bruns chantent", "merle")).isEmpty();
    }
}
