package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.audit.log.Receipt;
import be.lra.audit.log.ReceiptFinding;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a receipt proves, and what it does not. */
@DatabaseTest
class ReceiptsDatabaseTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcTemplate template;

    private LogFixture log;
    private Receipts receipts;

    @BeforeEach
    void sealedLog() {
        log = beans.createBean(LogFixture.class);
        log.empty();
        log.happen(300); // more than one kept subtree
        log.sealer.seal();
        log.happen(5);
        log.sealer.seal();
        receipts = with(LogFixture.KEY.secretText());
    }

    private Receipts with(String key) {
        return new Receipts(
                new LogRecords(template), new SealProperties(key, List.of(), null, Duration.ofHours(2), null));
    }

    @Test
    void receiptOfEveryEventProvesItsPlace() {
        for (long position : List.of(0L, 1L, 255L, 256L, 299L, 300L, 304L)) {
            Receipt receipt = receipts.of(eventAt(position)).orElseThrow();

            assertThat(receipt.check(LogFixture.TRUSTED))
                    .isEqualTo(new ReceiptFinding.Sound(position, receipt.leaf(), 305));
            assertThat(Receipt.read(receipt.text())).contains(receipt);
            assertThat(receipts.check(receipt.text())).isInstanceOfSatisfying(Receipts.Answer.Held.class, held -> {
                assertThat(held.number()).isEqualTo(position);
                assertThat(held.kind()).isEqualTo("CardRead");
            });
        }
    }

    @Test
    void pastedReceiptMayHaveOtherEndsOfLinesAndBlanks() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();

        assertThat(receipts.check("\r\n  " + text.replace("\n", "  \r\n") + "\r\n\r\n"))
                .isInstanceOf(Receipts.Answer.Held.class);
    }

    @Test
    void receiptOfAnEventThatWasChangedSinceSaysSo() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();

        log.sql("update audit_event set kind = 'CardTaken' where id = '" + eventAt(7) + "'");

        assertThat(receipts.check(text)).isEqualTo(new Receipts.Answer.Gone(7));
    }

    @Test
    void receiptOfAnEventThatWasRemovedSinceSaysSo() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();

        log.sql("delete from audit_event where id = '" + eventAt(7) + "'");

        assertThat(receipts.check(text)).isEqualTo(new Receipts.Answer.Gone(7));
    }

    @Test
    void receiptWithAnotherNumberProvesNothing() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();

        assertThat(receipts.check(text.replace("index 7\n", "index 8\n"))).isEqualTo(new Receipts.Answer.Worthless());
    }

    @Test
    void receiptWithAnotherHashProvesNothing() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();
        String other = receipts.of(eventAt(8)).orElseThrow().leaf().base64();
        String own = receipts.of(eventAt(7)).orElseThrow().leaf().base64();

        assertThat(receipts.check(text.replace("extra " + own, "extra " + other)))
                .isEqualTo(new Receipts.Answer.Worthless());
    }

    @Test
    void receiptWhoseCheckpointWasChangedIsForged() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();

        assertThat(receipts.check(text.replace("\n305\n", "\n306\n"))).isEqualTo(new Receipts.Answer.Worthless());
    }

    @Test
    void receiptOfAnotherLogIsSaidToBeOfAnother() {
        String text = receipts.of(eventAt(7)).orElseThrow().text();
        var elsewhere = with(be.lra.audit.log.LogKey.draw("other.example/audit", new java.security.SecureRandom())
                .secretText());

        assertThat(elsewhere.check(text)).isEqualTo(new Receipts.Answer.OtherLog());
    }

    @Test
    void anythingElseIsNoReceipt() {
        assertThat(List.of("", "rubbish", "c2sp.org/tlog-proof@v1\n", "x".repeat(100_000)))
                .allSatisfy(text -> assertThat(receipts.check(text)).isEqualTo(new Receipts.Answer.Unreadable()));
    }

    @Test
    void eventThatIsNotSealedHasNoReceiptYet() {
        log.happen(1);

        UUID waiting = UUID.fromString(template.queryForObject(
                "select id from audit_event order by at desc limit 1", (row, i) -> row.getString(1)));
        assertThat(receipts.of(waiting)).isEmpty();
    }

    private UUID eventAt(long position) {
        return template.query(
                        "select event from audit_leaf where position = ?",
                        (row, i) -> UUID.fromString(row.getString(1)),
                        position)
                .getFirst();
    }
}
