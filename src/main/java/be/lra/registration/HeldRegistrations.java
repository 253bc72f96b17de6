package be.lra.registration;

import be.lra.audit.StaffNames;
import be.lra.held.HeldTable;
import be.lra.held.HeldTables;
import be.lra.held.HeldTopic;
import be.lra.held.HeldTopic.Ground;
import be.lra.held.HeldTopic.Origin;
import be.lra.held.HeldTopic.Until;
import be.lra.held.Holding;
import be.lra.identity.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is held of a visitor. A suspicion of fraud and a later control are not told: they would warn whom they are about, and the
 * law knows other ways to them.
 */
@Configuration(proxyBeanMethods = false)
class HeldRegistrations {

    private static final String OF_REGISTRATIONS = "registration in (:registrations)";

    private final StaffNames names;
    private final MessageSource messages;
    private final HeldEvidence evidence;

    HeldRegistrations(StaffNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
        this.evidence = new HeldEvidence(messages);
    }

    @Bean
    @Order(20)
    Holding heldOfVisits(JdbcClient database, RetentionProperties retention) {
        Until until = Until.afterRegistration(retention.identityData());
        return new HeldTables(
                database,
                messages,
                whose -> whose.andRegistrations(HeldTables.values(database, """
                                select id from registration where person_key in
                                (select person_key from registration where id in (:registrations))""", whose, UUID.class)),
                List.of(registrations(until), drafts(), approvals(until), transfers(until)));
    }

    private HeldTable registrations(Until until) {
        return HeldTable.of(
                        new HeldTopic("registrations", Ground.TASK, Origin.DOCUMENT, until),
                        "registration",
                        "id in (:registrations)")
                .at("started_at")
                .text("reference")
                .word("state", "registration.state.")
                .word("means", "report.code.")
                .named("office", this::office)
                .at("issued_at", "expires_at", "ended_at")
                .named("end_reason", this::reason)
                .amount("letters")
                .text("last_name", "given_names", "birth_date")
                .word("sex", "registration.sex.")
                .text("nationality", "ssin", "email")
                .word("language", "account.language.")
                .named("evidence", evidence::inWords)
                .at("wiped_at");
    }

    private HeldTable drafts() {
        return HeldTable.of(
                        new HeldTopic("drafts", Ground.TASK, Origin.DOCUMENT, new Until("VISIT", 0)),
                        "registration_draft",
                        OF_REGISTRATIONS)
                .at("saved_at")
                .present("content")
                .present("photo");
    }

    private HeldTable approvals(Until until) {
        return HeldTable.of(
                        new HeldTopic("approvals", Ground.TASK, Origin.USE, until), "visit_approval", OF_REGISTRATIONS)
                .at("asked_at")
                .word("concern", "registration.concern.")
                .text("points")
                .word("state", "report.code.")
                .at("decided_at")
                .named("reason", this::denial);
    }

    private HeldTable transfers(Until until) {
        return HeldTable.of(
                        new HeldTopic("transfers", Ground.TASK, Origin.USE, until),
                        "registration_transfer",
                        OF_REGISTRATIONS)
                .at("at")
                .named("from_office", this::office)
                .named("to_office", this::office)
                .word("reason", "registration.transfer.reason.");
    }

    private Optional<String> office(String office, Language language) {
        return names.office(UUID.fromString(office));
    }

    /** Nothing where it was a suspicion: the report would warn whom it is about, and says that it does not tell it. */
    private Optional<String> reason(String code, Language language) {
        return code.equals(RevocationReason.SUSPICION_OF_FRAUD.name()) ? Optional.empty() : told(code, language);
    }

    private Optional<String> denial(String code, Language language) {
        return code.equals(DenyReason.SUSPICION_OF_FRAUD.name())
                ? Optional.empty()
                : Optional.ofNullable(
                        messages.getMessage("audit.code.reasonCode." + code, null, code, language.locale()));
    }

    /** Refusals and revocations share the column, not their words. */
    private Optional<String> told(String code, Language language) {
        return Stream.of("registration.refusal.reason.", "registration.revocation.reason.")
                .map(before -> messages.getMessage(before + code, null, "", language.locale()))
                .filter(word -> word != null && !word.isEmpty())
                .findFirst();
    }
}
