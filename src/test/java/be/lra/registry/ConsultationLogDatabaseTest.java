package be.lra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.lra.DatabaseTest;
import be.lra.identity.Ssin;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ConsultationLogDatabaseTest {

    private static final Ssin KNOWN = new Ssin("85073003328");

    @Autowired
    BisRegister register;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answerComesWithItsEntryAndTheNumberIsNotInIt() {
        UUID registration = UUID.fromString("019aa1c2-0000-7000-8000-0000000000a1");
        UUID agent = UUID.fromString("019aa1c2-0000-7000-8000-0000000000a2");

        var answer = register.consult(KNOWN, why(registration, agent));

        assertThat(answer).isInstanceOf(BisLookup.Found.class);
        var entry = sql.queryForMap("select * from audit_event where registration = ?", registration.toString());
        assertThat(entry.get("kind")).isEqualTo("RegisterConsulted");
        assertThat(entry.get("agent")).hasToString(agent.toString());
        assertThat(entry.get("person_fingerprint")).isNotNull();
        assertThat(entry.get("details"))
                .asString()
                .contains("consult", "registration", "found")
                .doesNotContain("8507");
        assertThat(entry.values().toString()).doesNotContain(KNOWN.digits());
    }

    @Test
    void questionInsideATransactionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        _ -> register.consult(KNOWN, why(UUID.randomUUID(), UUID.randomUUID()))));
    }

    private static Consultation why(UUID registration, UUID agent) {
        return new Consultation(
                registration,
                Purpose.REGISTRATION,
                Optional.of(agent),
                UUID.fromString("019aa1c2-0000-7000-8000-0000000000a3"),
                Optional.empty(),
                "agent-7f",
                "0671516647",
                false);
    }
}
