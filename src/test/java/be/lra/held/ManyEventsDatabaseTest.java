package be.lra.held;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.Language;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of somebody about whom the trail says very much, everything is told, and never all of it held at once. */
@DatabaseTest
class ManyEventsDatabaseTest {

    private static final UUID HOLDER = new UUID(77, 77);
    private static final int PIECE = 1_000;

    @Autowired
    HeldReports reports;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twentyThousandEventsAreReadInPiecesAndNoneIsLost() {
        happened(20_000);

        transaction.executeWithoutResult(_ -> {
            Set<Object> times = new HashSet<>();
            int pieces = 0;
            for (HeldSection piece : events(report()).pieces().toList()) {
                assertThat(piece.entries()).hasSizeLessThanOrEqualTo(PIECE);
                piece.entries().forEach(entry -> times.add(entry.getFirst().data()));
                pieces++;
            }
            assertThat(times).hasSize(20_000);
            assertThat(pieces).isEqualTo(20);
            assertThat(entities.unwrap(Session.class).getStatistics().getEntityCount())
                    .isLessThan(100);
        });
    }

    @Test
    void nextPieceIsReadWhenItIsAskedForOnly() {
        happened(2_500);
        HeldSection first = transaction.execute(_ -> events(report()));
        jdbc.sql("delete from audit_event where account = ? and at < ?")
                .params(HOLDER.toString(), "2026-01-01 10:10:00")
                .update();

        assertThat(first.pieces().mapToInt(piece -> piece.entries().size()).sum())
                .isEqualTo(2_500 - 599);
    }

    @Test
    void fileForProgramsHoldsAllOfThem() {
        happened(20_000);

        JsonNode data = new JsonMapper().readTree(reports.json(transaction.execute(_ -> report())));

        JsonNode entries = data.get("sections")
                .valueStream()
                .filter(section -> section.get("name").asString().equals("events"))
                .findFirst()
                .orElseThrow()
                .get("entries");
        assertThat(entries.size()).isEqualTo(20_000);
        assertThat(entries.get(19_999).get("at").asString()).isEqualTo("2026-01-01T10:00:01Z");
    }

    @Test
    void paperComesInPartsThatSaySo() throws IOException {
        happened(PIECE + 1);

        List<byte[]> parts = reports.pdf(transaction.execute(_ -> report()));

        assertThat(parts).hasSize(2);
        assertThat(text(parts.getFirst()))
                .contains("This file is the first part", "What is older follows in the next part.");
        assertThat(text(parts.getLast()))
                .contains("part 2")
                .containsPattern("1\\W+January\\W+2026, 11:00")
                .doesNotContain("follows in the next part");
    }

    @Test
    void paperOfFewIsOnePart() throws IOException {
        happened(PIECE);

        List<byte[]> parts = reports.pdf(transaction.execute(_ -> report()));

        assertThat(parts).hasSize(1);
        assertThat(text(parts.getFirst())).doesNotContain("part 2", "the next part", "the first part");
    }

    private HeldReport report() {
        return reports.of(Whose.account(HOLDER), Language.EN);
    }

    private static HeldSection events(HeldReport report) {
        return report.sections().stream()
                .filter(section -> section.topic().name().equals("events"))
                .findFirst()
                .orElseThrow();
    }

    /** A second apart. */
    private void happened(int events) {
        jdbc.sql("delete from audit_event").update();
        jdbc.sql("""
                        insert into audit_event (id, at, kind, actor_kind, citizen, account, details)
                        select uuid(), timestamp '2026-01-01 10:00:00' + interval seq second, 'PasswordChanged', 'CITIZEN', ?, ?, '{}'
                        from (select seq from seq_1_to_20000) numbers where seq <= ?""").params(HOLDER.toString(), HOLDER.toString(), events).update();
    }

    private static String text(byte[] file) throws IOException {
        var text = new StringBuilder();
        try (var pdf = new PdfReader(file)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }
}
