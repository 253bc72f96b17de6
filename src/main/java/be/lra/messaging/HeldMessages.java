package be.lra.messaging;

import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which messages went to a person; what they said is written at sending and kept nowhere. */
@Configuration(proxyBeanMethods = false)
class HeldMessages {

    @Bean
    @Order(50)
    Holding heldOfReaders(JdbcClient database, MessageSource messages, MessagingProperties settings) {
        HeldTable outbox = HeldTable.of(
                        new HeldTopic("messages", Ground.TASK, Origin.USE, Until.after(settings.retention())),
                        "outbox_message",
                        "subject in (:accounts) or subject in (:registrations) or subject in (:things)")
                .at("changed_at")
                .word("kind", "audit.code.kind.")
                .word("state", "registration.mail.")
                .text("recipient", "sender_name", "reason_code")
                .word("language", "account.language.")
                .amount("attempts")
                .at("next_attempt_at");
        return new HeldTables(database, messages, UnaryOperator.identity(), List.of(outbox));
    }
}
