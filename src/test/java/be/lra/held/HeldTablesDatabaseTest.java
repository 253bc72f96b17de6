package be.lra.held;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.FilledTables;
import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.Language;
import be.lra.identity.Sealed;
import be.lra.seal.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every column of the schema is told to the person it is about, or has its reason here why not: a new one has to choose. */
@DatabaseTest
class HeldTablesDatabaseTest {

    private static final String STAFF = "about agents and their work, who ask their employer";
    private static final String OFFICE = "about offices, desks and machines";
    private static final String HASHES = "keyed hashes that name nobody";
    private static final String SILENT =
            "would warn whom it is about; decided by a supervisor, and there is the authority";

    /** Tables of which nothing is told. */
    private static final Map<String, String> NOTHING_TOLD = Map.ofEntries(
            Map.entry("SPRING_SESSION", "the running visit of a browser, gone with it"),
            Map.entry("SPRING_SESSION_ATTRIBUTES", "the running visit of a browser, gone with it"),
            Map.entry("scheduled_task", "ids of messages that are told themselves"),
            Map.entry("flyway_schema_history", OFFICE),
            Map.entry("agent", STAFF),
            Map.entry("agent_app", STAFF),
            Map.entry("agent_session", STAFF),
            Map.entry("role_grant", STAFF),
            Map.entry("proposal", STAFF),
            Map.entry("lookup_pause", STAFF),
            Map.entry("office_news", STAFF),
            Map.entry("training_tour", STAFF),
            Map.entry("exercise_mail", "to people who do not exist"),
            Map.entry("audit_mail", "addresses of those who keep checkpoints, set by the operator"),
            Map.entry("office", OFFICE),
            Map.entry("office_logo", OFFICE),
            Map.entry("office_paper", OFFICE),
            Map.entry("document_rule", OFFICE),
            Map.entry("appointment_plan", OFFICE),
            Map.entry("desk", OFFICE),
            Map.entry("letter_day", STAFF),
            Map.entry("bridge", OFFICE),
            Map.entry("bridge_pairing", OFFICE),
            Map.entry("pairing_tries", OFFICE),
            Map.entry("reader_status", OFFICE),
            Map.entry("reading_demand", OFFICE),
            Map.entry("known_root", OFFICE),
            Map.entry("signing_key", OFFICE),
            Map.entry("signer_standing", OFFICE),
            Map.entry("card_reading", "two minutes while the card is in the reader; then it is the visit's"),
            Map.entry("throttle", HASHES),
            Map.entry("document_bearer", HASHES),
            Map.entry("audit_leaf", HASHES),
            Map.entry("audit_node", HASHES),
            Map.entry("audit_checkpoint", HASHES),
            Map.entry("audit_check", HASHES),
            Map.entry("appointment_link", HASHES),
            Map.entry("recovery_link", HASHES),
            Map.entry("registration_name_part", "pieces of the name of the registration, to search by"),
            Map.entry("fraud_suspicion", SILENT),
            Map.entry("case_control", SILENT));

    /** Columns of which nothing is told, in whatever table. */
    private static final Map<Pattern, String> NEVER_TOLD = Map.of(
            Pattern.compile("id|version|account|registration|pair|visit|subject|phone|standard_key|digital_key|used_key"
                            + "|new_email_code|fingerprint|sequence|task|citizen|seen_by|photo_reading|draft_until"),
                    "points at something",
            Pattern.compile(
                            ".*_hash|.*_hmac|secret_sealed|.*_key_id|mac|last_step|claim|code_used|code_expires_at|access_.*|request"),
                    "secret, or about one",
            Pattern.compile("person_fingerprint|person_key|document_key|document_number_key|open_person"), HASHES,
            Pattern.compile(".*_comparable|search_name"), "the same once more, to be found by",
            Pattern.compile("agent|desk|decided_by|ended_by|office"),
                    "whose it is at the desk; events name the office");

    private static final UUID ONE =
            UUID.fromString("00000001-0000-7000-8000-000000000001"); // every id of the first row

    @Autowired
    List<Holding> holdings;

    @Autowired
    HeldReports reports;

    @Autowired
    JdbcClient database;

    @Autowired
    Sealing sealing;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails server;

    @Test
    void everyColumnIsToldOrSaysWhyNot() {
        assertThat(silent()).isEmpty();
    }

    @Test
    void newColumnAndNewTableHaveToChoose() {
        database.sql("create table shoe (owner varchar(9))").update();
        database.sql("alter table ebox_consent add column colour varchar(9)").update();
        try {
            assertThat(silent()).containsExactly("ebox_consent.colour", "shoe.owner");
        } finally {
            database.sql("drop table shoe").update();
            database.sql("alter table ebox_consent drop column colour").update();
        }
    }

    private Set<String> silent() {
        Map<String, Set<String>> told = told();
        var silent = new TreeSet<String>();
        schema().forEach((table, columns) -> columns.stream()
                .filter(column -> !NOTHING_TOLD.containsKey(table))
                .filter(column -> !told.getOrDefault(table, Set.of()).contains(column))
                .filter(column -> NEVER_TOLD.keySet().stream()
                        .noneMatch(never -> never.matcher(column).matches()))
                .forEach(column -> silent.add(table + "." + column)));
        return silent;
    }

    @Test
    void nothingIsListedThatIsNotThereOrToldAllTheSame() {
        assertThat(schema().keySet()).containsAll(NOTHING_TOLD.keySet()).containsAll(told().keySet());
        assertThat(told().keySet()).doesNotContainAnyElementsOf(NOTHING_TOLD.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsToldOfATableReachesTheReport(Language language) {
        fillWithOnePerson();

        transaction.executeWithoutResult(_ -> {
            Whose whose = new Whose(Set.of(ONE), Set.of(ONE), Set.of(ONE), Set.of());
            for (Holding holding : holdings) {
                Set<String> names = holding.of(holding.known(whose), language).stream()
                        .flatMap(section -> section.entries().stream())
                        .flatMap(List::stream)
                        .map(HeldFact::name)
                        .collect(toSet());
                if (!holding.told().containsKey("audit_event")) {
                    holding.told().values().stream()
                            .flatMap(Set::stream)
                            .forEach(column -> assertThat(names).contains(camel(column)));
                }
            }
        });
    }

    @Test
    void accountAloneLeadsToEverythingOfThePerson() {
        fillWithOnePerson();

        HeldReport report = transaction.execute(_ -> reports.of(Whose.account(ONE), Language.EN));

        assertThat(report.sections())
                .allSatisfy(section ->
                        assertThat(section.entries()).as(section.topic().name()).isNotEmpty());
        assertThat(new String(reports.json(report), StandardCharsets.UTF_8))
                .contains("\"format\" : \"lra-held-1\"", "85.07.30-033.28", "+32470000001")
                .doesNotContain("passwordHash", "personFingerprint", "codeHmac", "secretSealed");
    }

    private static String camel(String column) {
        return new HeldColumn(column, List.of(), (_, _) -> Optional.empty()).name();
    }

    private Map<String, Set<String>> told() {
        return holdings.stream()
                .flatMap(holding -> holding.told().entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Set<String>> schema() {
        var tables = new TreeMap<String, Set<String>>();
        database.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where table_schema = database() and t.table_type = 'BASE TABLE'""")
                .query((row, _) -> tables.computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return tables;
    }

    /** Everything points at everything: all ids of the first row are the same. */
    private void fillWithOnePerson() {
        if (database.sql("select count(*) from citizen_account")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        new FilledTables(
                        server.getJdbcUrl(),
                        Objects.requireNonNull(server.getUsername()),
                        Objects.requireNonNull(server.getPassword()))
                .fill(1, 1);
        Sealed phone = sealing.seal("sms-phone", ONE.toString(), bytes("+32470000001"));
        String person = database.sql("select fingerprint from person_number")
                .query(String.class)
                .single();
        Sealed number = sealing.seal("person-number", person, bytes("85073003328"));
        Stream.of(
                        "update citizen_account set state = 'ACTIVE', person_fingerprint = '" + person + "'",
                        "update registration set evidence = '{}'",
                        "set statement foreign_key_checks = 0 for delete from office", // its codes are no codes
                        "delete from audit_event",
                        "update sms_phone set number_sealed = '" + phone.text() + "', number_key_id = '" + phone.keyId()
                                + "'",
                        "update person_number set number_sealed = '" + number.text() + "', number_key_id = '"
                                + number.keyId() + "'")
                .forEach(statement -> database.sql(statement).update());
        transaction.executeWithoutResult(_ -> trail.append(
                new AuditEvent.OwnDataTaken("PDF"),
                new Actor.Citizen(ONE),
                Subject.registration(ONE).andAccount(ONE)));
    }

    private static byte[] bytes(String clear) {
        return clear.getBytes(StandardCharsets.US_ASCII);
    }
}
