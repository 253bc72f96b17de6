package be.lra.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import be.lra.identity.EarlierSeals;
import be.lra.identity.Keyring;
import be.lra.identity.Sealed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** SEC-19: what hangs on an old key is sealed anew, whoever does it, and what does not open is left as it is. */
@DatabaseTest
class ResealingDatabaseTest {

    private static final String PURPOSE = "person-number"; // the simplest of the sealed columns: no row above it
    private static final EarlierSeals EARLIER =
            new EarlierSeals("test", "test-key-test-key-test-key-test-key".getBytes(UTF_8)); // as DatabaseTest sets it

    @Autowired
    Resealing resealing;

    @Autowired
    List<SealedColumn> columns;

    @Autowired
    SealedRows rows;

    @Autowired
    Sealing sealing;

    @Autowired
    Keyring keyring;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void noNumbers() {
        jdbc.sql("delete from person_number").update();
    }

    @Test
    void whatIsOlderThanKeysetsIsSealedAnewInSeveralBatches() {
        keepSealedAsBefore(450);

        assertThat(resealing.runOnce()).isEqualTo(new Resealing.Done(450, 0));

        assertThat(keys()).containsExactly(sealing.inUse());
        assertThat(opened(7)).isEqualTo("number 7");
        assertThat(resealing.runOnce()).isEqualTo(new Resealing.Done(0, 0));
    }

    @Test
    void whatDoesNotOpenStaysAndKeepsNothingElseBack() {
        keepSealedAsBefore(4);
        jdbc.sql("update person_number set number_sealed = 'no base64' where fingerprint = ?")
                .param(id(3))
                .update();
        jdbc.sql(
                        "update person_number set number_sealed = (select number_sealed from person_number where fingerprint = ?)"
                                + " where fingerprint = ?")
                .params(id(0), id(1))
                .update();

        assertThat(resealing.runOnce()).isEqualTo(new Resealing.Done(2, 2));

        assertThat(keys()).containsExactlyInAnyOrder("test", sealing.inUse());
        assertThat(opened(2)).isEqualTo("number 2");
    }

    @Test
    void severalNodesAtOnceSealEachSecretOnce() throws Exception {
        keepSealedAsBefore(300);

        List<Resealing.Done> done;
        try (var nodes = Executors.newFixedThreadPool(3)) {
            Callable<Resealing.Done> node = resealing::runOnce;
            done = nodes.invokeAll(List.of(node, node, node)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(done.stream().mapToInt(Resealing.Done::sealedAnew).sum()).isEqualTo(300);
        assertThat(keys()).containsExactly(sealing.inUse());
        assertThat(opened(299)).isEqualTo("number 299");
    }

    @Test
    void operatorTurnsTheKeysetTwiceAndTakesTheOldKeysAway(@TempDir Path folder) {
        var file = new KeysetFile(folder.resolve("keyset.json"));
        String first = file.create().inUse();
        keepSealedAsBefore(2);
        sealAnewWith(file);

        for (int turn = 0; turn < 2; turn++) {
            file.replace(file.read().withAnother());
            file.replace(file.read().using(file.read().keys().getLast()));
            assertThat(report(file, "remove", first))
                    .contains("Nothing was done")
                    .contains("2 in person_number");
            if (turn == 1) {
                sealAnewWith(file);
            }
        }

        assertThat(report(file, "list"))
                .contains(file.read().inUse() + "  in use   2 in person_number", first + "  kept     nothing");
        assertThat(report(file, "remove", first)).contains("was taken away");
        assertThat(report(file, "remove", file.read().inUse())).contains("Nothing was done");
        assertThat(file.read().keys()).hasSize(2).doesNotContain(first);
        Sealed row = row(1);
        assertThat(new String(new Sealing(file.read(), keyring).open(PURPOSE, id(1), row), UTF_8))
                .isEqualTo("number 1");
    }

    @Test
    void reportNamesAKeyThatIsMissing(@TempDir Path folder) {
        var file = new KeysetFile(folder.resolve("keyset.json"));
        file.create();
        keepSealedAsBefore(1);
        resealing.runOnce();

        assertThat(report(file, "list")).contains(sealing.inUse() + "  MISSING  1 in person_number");
    }

    private void sealAnewWith(KeysetFile file) {
        new Resealing(columns, rows, new Sealing(file.read(), keyring), transactions).runOnce();
    }

    private String report(KeysetFile file, String... words) {
        var shown = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of("keyset"));
        all.addAll(List.of(words));
        new KeysetReport(columns, rows, file.path()).answer(all, new PrintStream(shown, true, UTF_8));
        return shown.toString(UTF_8);
    }

    private void keepSealedAsBefore(int many) {
        IntStream.range(0, many).forEach(number -> {
            Sealed sealed = EARLIER.seal(PURPOSE, id(number), ("number " + number).getBytes(UTF_8));
            jdbc.sql("insert into person_number (fingerprint, number_sealed, number_key_id, needed_until)"
                            + " values (?, ?, ?, '2036-01-01 00:00:00')")
                    .params(id(number), sealed.text(), sealed.keyId())
                    .update();
        });
    }

    private static String id(int number) {
        return HexFormat.of().toHexDigits(number).repeat(8);
    }

    private List<@Nullable String> keys() {
        return jdbc.sql("select distinct number_key_id from person_number")
                .query(String.class)
                .list();
    }

    private Sealed row(int number) {
        return jdbc.sql("select number_key_id, number_sealed from person_number where fingerprint = ?")
                .param(id(number))
                .query((row, _) -> new Sealed(row.getString(1), row.getString(2)))
                .single();
    }

    private String opened(int number) {
        return new String(sealing.open(PURPOSE, id(number), row(number)), UTF_8);
    }
}
