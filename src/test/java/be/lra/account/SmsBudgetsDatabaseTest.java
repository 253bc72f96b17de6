package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.MutableClock;
import be.lra.identity.MobileNumber;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** SMS cost money, and strangers could earn by them (decision 0605). */
@DatabaseTest
class SmsBudgetsDatabaseTest {

    private static final MobileNumber NUMBER = new MobileNumber("+32470123456");

    @Autowired
    SmsBudgets budgets;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void forgetBudgets() {
        sql.update("delete from throttle");
    }

    @Test
    void numberHasABudgetWhoeverAsks() {
        for (int n = 0; n < 20; n++) {
            assertThat(budgets.reserve(UUID.randomUUID(), NUMBER, "BE")).isEmpty();
        }

        assertThat(budgets.reserve(UUID.randomUUID(), NUMBER, "BE"))
                .contains(clock.instant().plus(Duration.ofHours(1)));
        assertThat(budgets.reserve(UUID.randomUUID(), number(1), "BE")).isEmpty();
    }

    @Test
    void accountHasABudgetWhateverTheNumberAndARefusalCostsNone() {
        UUID account = UUID.randomUUID();
        for (int n = 0; n < 20; n++) {
            budgets.reserve(UUID.randomUUID(), NUMBER, "BE");
        }
        for (int n = 0; n < 40; n++) {
            assertThat(budgets.reserve(account, NUMBER, "BE")).isPresent();
        }

        for (int n = 0; n < 30; n++) {
            assertThat(budgets.reserve(account, number(n), "BE")).isEmpty();
        }
        assertThat(budgets.reserve(account, number(30), "BE")).isPresent();
    }

    @Test
    void smsThatNeverLeftIsGivenBack() {
        UUID account = UUID.randomUUID();
        for (int n = 0; n < 60; n++) {
            assertThat(budgets.reserve(account, NUMBER, "FR")).isEmpty();
            budgets.giveBack(account, NUMBER, "FR");
        }
    }

    @Test
    void foreignCountryHasABudgetOfItsOwn() {
        for (int n = 0; n < 500; n++) {
            assertThat(budgets.reserve(UUID.randomUUID(), number(n), "FR")).isEmpty();
        }

        assertThat(budgets.reserve(UUID.randomUUID(), number(500), "FR")).isPresent();
        assertThat(budgets.reserve(UUID.randomUUID(), number(501), "NL")).isEmpty();
        assertThat(budgets.reserve(UUID.randomUUID(), number(502), "BE")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(budgets.reserve(UUID.randomUUID(), number(500), "FR")).isEmpty();
    }

    private static MobileNumber number(int n) {
        return new MobileNumber("+3247100%04d".formatted(n));
    }
}
