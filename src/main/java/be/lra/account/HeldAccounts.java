package be.lra.account;

import static be.lra.held.HeldTopic.Ground.CONSENT;
import static be.lra.held.HeldTopic.Ground.TASK;
import static be.lra.held.HeldTopic.Origin.DOCUMENT;
import static be.lra.held.HeldTopic.Origin.PERSON;
import static be.lra.held.HeldTopic.Origin.USE;
import static be.lra.held.HeldTopic.Until.END_OF_ACCOUNT;

import be.lra.audit.StaffNames;
import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import be.lra.held.Whose;
import be.lra.identity.Sealed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held of the holder of an account. */
@Configuration(proxyBeanMethods = false)
class HeldAccounts {

    private static final String OF_ACCOUNTS = "account in (:accounts)";
    private static final String CODE = "report.code."; // the words of states and purposes

    @Bean
    @Order(10)
    Holding heldOfAccounts(
            JdbcClient database,
            MessageSource messages,
            StaffNames offices,
            SmsPhones phones,
            PersonNumbers numbers,
            NotMeProperties notMe) {
        List<HeldTable> tables = Stream.of(
                        Stream.of(account(offices), number(numbers)),
                        keys(phones),
                        codes(),
                        Stream.of(ebox(), notices(), links(notMe), frozen()))
                .flatMap(some -> some)
                .toList();
        return new HeldTables(database, messages, whose -> known(database, whose), tables);
    }

    /** A person with two accounts is one person; only an address that was proven, and still opens a key, is hers. */
    private static Whose known(JdbcClient database, Whose whose) {
        return whose.andAccounts(ids(database, whose, """
                        select id from citizen_account where person_fingerprint in
                        (select person_fingerprint from citizen_account where id in (:accounts))"""))
                .andThings(ids(database, whose, """
                        select id from one_time_code where account in (:accounts)
                        union all select id from security_notice where account in (:accounts)
                        union all select id from recovery where account in (:accounts)"""))
                .andAddresses(HeldTables.values(database, """
                                select email_comparable from citizen_account a where id in (:accounts) and state = 'ACTIVE'
                                and exists (select 1 from digital_key k where k.account = a.id and k.state = 'ACTIVE')""", whose, String.class));
    }

    private static List<UUID> ids(JdbcClient database, Whose whose, String question) {
        return HeldTables.values(database, question, whose, UUID.class);
    }

    private static HeldTable account(StaffNames offices) {
        return HeldTable.of(
                        new HeldTopic("account", TASK, PERSON, END_OF_ACCOUNT), "citizen_account", "id in (:accounts)")
                .at("created_at")
                .at("activated_at")
                .word("state", CODE)
                .text("user_name", "display_name", "email", "new_email")
                .word("language", "account.language.")
                .named("office", (office, _) -> offices.office(UUID.fromString(office)))
                .text("sender_name")
                .at("sessions_from", "nudge_put_away_at", "closes_at");
    }

    private static HeldTable number(PersonNumbers numbers) {
        return HeldTable.of(
                        new HeldTopic("number", TASK, DOCUMENT, END_OF_ACCOUNT),
                        "person_number",
                        "fingerprint in (select person_fingerprint from citizen_account where id in (:accounts))")
                .opened(
                        "number_sealed",
                        List.of("number_key_id", "fingerprint"),
                        row -> numbers.opened(in(row, "fingerprint"), sealed(row, "number"))
                                .formatted())
                .at("needed_until");
    }

    private static Stream<HeldTable> keys(SmsPhones phones) {
        return Stream.of(
                HeldTable.of(new HeldTopic("keys", TASK, PERSON, END_OF_ACCOUNT), "digital_key", OF_ACCOUNTS)
                        .at("activated_at")
                        .word("type", "account.key.")
                        .text("name")
                        .word("state", "account.keys.state.")
                        .at("last_used_at", "expires_at", "deactivated_at")
                        .amount("end_notices"),
                HeldTable.of(new HeldTopic("phones", TASK, PERSON, END_OF_ACCOUNT), "sms_phone", OF_ACCOUNTS)
                        .at("proposed_at")
                        .opened(
                                "number_sealed",
                                List.of("number_key_id", "id"),
                                row -> phones.opened(UUID.fromString(in(row, "id")), sealed(row, "number"))
                                        .e164())
                        .text("country")
                        .word("state", CODE),
                HeldTable.of(new HeldTopic("apps", TASK, PERSON, END_OF_ACCOUNT), "authenticator_app", OF_ACCOUNTS)
                        .at("proposed_at", "expires_at")
                        .word("state", CODE),
                HeldTable.of(new HeldTopic("backup", TASK, USE, END_OF_ACCOUNT), "backup_code", OF_ACCOUNTS)
                        .at("drawn_at", "used_at"));
    }

    private static Stream<HeldTable> codes() {
        Until soon = Until.after(AccountSweep.CODES_KEPT);
        return Stream.of(
                HeldTable.of(new HeldTopic("codes", TASK, USE, soon), "one_time_code", OF_ACCOUNTS)
                        .at("requested_at", "expires_at")
                        .word("purpose", CODE)
                        .word("state", CODE)
                        .amount("attempts"),
                HeldTable.of(new HeldTopic("recoveries", TASK, USE, soon), "recovery", OF_ACCOUNTS)
                        .at("asked_at", "expires_at")
                        .word("state", CODE)
                        .amount("attempts"));
    }

    private static HeldTable ebox() {
        return HeldTable.of(new HeldTopic("ebox", CONSENT, PERSON, END_OF_ACCOUNT), "ebox_consent", OF_ACCOUNTS)
                .at("given_at", "withdrawn_at")
                .text("terms_version", "nickname")
                .amount("notified");
    }

    private static HeldTable notices() {
        return HeldTable.of(
                        new HeldTopic("notices", TASK, USE, Until.after(AccountSweep.NOTICES_KEPT)),
                        "security_notice",
                        OF_ACCOUNTS)
                .at("raised_at")
                .word("kind", "account.notice.", ".what")
                .text("left_email");
    }

    private static HeldTable links(NotMeProperties notMe) {
        return HeldTable.of(
                        new HeldTopic("notMe", TASK, USE, Until.after(notMe.linkValidity())),
                        "not_me_link",
                        OF_ACCOUNTS)
                .at("expires_at", "used_at");
    }

    private static HeldTable frozen() {
        return HeldTable.of(new HeldTopic("frozen", TASK, USE, END_OF_ACCOUNT), "frozen_case", OF_ACCOUNTS)
                .at("raised_at")
                .word("state", CODE)
                .amount("digital_keys")
                .at("ended_at");
    }

    private static Sealed sealed(Map<String, @Nullable Object> row, String what) {
        return new Sealed(in(row, what + "_key_id"), in(row, what + "_sealed"));
    }

    private static String in(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull(row.get(column)).toString();
    }
}
