package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.DatabaseTest;
import be.lra.identity.Keyring;
import be.lra.office.OfficeFixtures;
import be.lra.office.OfficeSetup;
import be.lra.office.Role;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A table that is taken along is whole, or nobody takes it for whole; the trail says how it went. */
@DatabaseTest
class AuditExportDatabaseTest {

    private static final AuditFilter LINES = AuditFilter.ALL.act(new AuditFilter.Act("LetterOpened", null, null));

    @Autowired
    OfficeSetup setup;

    @Autowired
    AuditExport export;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSentences sentences;

    @Autowired
    AuditActors actors;

    @Autowired
    CaseReferences references;

    @Autowired
    StaffNames staff;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Autowired
    Keyring keyring;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void auditorComes() {
        OfficeFixtures.furnish(setup, jdbc);
        UUID pic = OfficeFixtures.appoint(setup, "pic", Role.AUDITOR);
        OfficeFixtures.signIn(OfficeFixtures.withoutDesk(pic, "pic", Role.AUDITOR));
    }

    @AfterEach
    void auditorLeaves() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource
    void databaseThatBreaksInTheMiddleLetsNothingOut(ExportForm form) throws IOException {
        happened(1_500);
        var asked = new AtomicBoolean();

        assertThatThrownBy(() -> breaking().write(LINES, Locale.ENGLISH, form, _ -> {
                    asked.set(true);
                    return OutputStream.nullOutputStream();
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(asked).isFalse();
        assertThat(entries()).containsExactly("TrailExportBroken {\"lines\":0}");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void receiverThatBreaksOffIsWrittenDown() throws IOException {
        happened(20);

        assertThatThrownBy(() -> export.write(LINES, Locale.ENGLISH, ExportForm.CSV, _ -> new OutputStream() {
                    @Override
                    public void write(int sign) throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .isInstanceOf(IOException.class);

        assertThat(entries())
                .containsExactly(
                        "TrailExported {\"filters\":{\"kind\":\"LetterOpened\"},\"lines\":20}",
                        "TrailExportBroken {\"lines\":20}");
        assertThat(leftBehind()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void receiverIsToldHowManyBytesComeAndNothingLiesAboutMeanwhile(ExportForm form) throws IOException {
        happened(1_001);
        var table = new ByteArrayOutputStream();
        var announced = new AtomicLong();

        export.write(LINES, Locale.ENGLISH, form, bytes -> {
            announced.set(bytes);
            assertThat(leftBehind()).isEmpty();
            return table;
        });

        assertThat(announced).hasValue(table.size());
        assertThat(entries()).singleElement().asString().endsWith("\"lines\":1001}");
    }

    @Test
    void limitIsSaidInTheLastLine() throws IOException {
        happened(AuditExport.MOST + 1);
        var table = new ByteArrayOutputStream();

        export.write(LINES, Locale.of("nl"), ExportForm.CSV, _ -> table);

        List<String> lines = table.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + AuditExport.MOST + 1);
        assertThat(lines.getLast())
                .startsWith("\"Einde. Regels hierboven: 50.000, de nieuwste. Er werden er meer gevonden");
    }

    /** Loses a table between its first page and the second. */
    private AuditExport breaking() {
        var rows = new TrailRows(entities, keyring, json) {
            @Override
            List<AuditLine> newest(AuditFilter filter, UUID office, AuditPage.@Nullable Key after, int most) {
                if (after == null) {
                    return super.newest(filter, office, null, most);
                }
                jdbc.sql("rename table audit_leaf to audit_leaf_away").update();
                try {
                    new LogRecords(template).positions(List.of(new UUID(1, 1)));
                } finally {
                    jdbc.sql("rename table audit_leaf_away to audit_leaf").update();
                }
                throw new IllegalStateException("the database did not break");
            }
        };
        var lines = new ExportedLines(rows, new LogRecords(template), sentences, actors, references, messages);
        return new AuditExport(lines, trail, staff, transaction, clock);
    }

    private void happened(int events) {
        jdbc.sql("delete from audit_event").update();
        jdbc.sql("""
                        insert into audit_event (id, at, kind, actor_kind, task, details)
                        select uuid(), timestamp '2026-01-01 10:00:00' + interval seq second, 'LetterOpened', 'MACHINE', 'test', '{}'
                        from (select seq from seq_1_to_60000) numbers where seq <= ?""").param(events).update();
    }

    private List<String> entries() {
        return jdbc.sql("select kind, details from audit_event where kind like 'TrailExport%' order by at, id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    private static List<Path> leftBehind() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(NamelessFile.BEGINNING))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
