package be.lra.activation;

import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import be.lra.held.Whose;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held of whom a letter was made for. */
@Configuration(proxyBeanMethods = false)
class HeldPairs {

    @Bean
    @Order(30)
    Holding heldOfLetters(JdbcClient database, MessageSource messages) {
        return new HeldTables(database, messages, whose -> known(database, whose), List.of(letters(), links()));
    }

    /** Whoever activated a letter is the person it was handed to. */
    private static Whose known(JdbcClient database, Whose whose) {
        return whose.andAccounts(HeldTables.values(
                        database,
                        "select account from activation_pair where registration in (:registrations) and account is not null",
                        whose,
                        UUID.class))
                .andRegistrations(HeldTables.values(
                        database,
                        "select registration from activation_pair where account in (:accounts)",
                        whose,
                        UUID.class));
    }

    private static HeldTable letters() {
        return HeldTable.of(
                        new HeldTopic("letters", Ground.TASK, Origin.DOCUMENT, new Until("WITH_REGISTRATION", 0)),
                        "activation_pair",
                        "registration in (:registrations)")
                .at("issued_at")
                .amount("number")
                .word("state", "registration.state.")
                .text("display_name", "email", "sender_name")
                .word("language", "account.language.")
                .at("expires_at", "opened_at", "ended_at")
                .word("key_type", "account.key.")
                .text("terms_version")
                .at("terms_accepted_at", "link_asked_at")
                .amount("attempts", "resends", "reminders", "replaces_earlier");
    }

    private static HeldTable links() {
        return HeldTable.of(
                        new HeldTopic("links", Ground.TASK, Origin.USE, new Until("WITH_REGISTRATION", 0)),
                        "activation_link",
                        "pair in (select id from activation_pair where registration in (:registrations))")
                .at("minted_at", "voided_at");
    }
}
