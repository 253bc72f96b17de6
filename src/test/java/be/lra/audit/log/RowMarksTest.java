package be.lra.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Keyring;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** SEC-10: the mark of who wrote an entry. */
class RowMarksTest {

    private static final byte[] SECRET =
            "test-key-test-key-test-key-test-key".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final RowKey KEY = key(SECRET, "k1");

    /** As the application derives it. */
    private static RowKey key(byte[] secret, String id) {
        return new RowKey(
                id,
                new Keyring(id, Map.of(id, secret))
                        .hash(RowKey.PURPOSE, RowKey.DERIVED_FROM)
                        .hex());
    }

    @Test
    void programThatChecksDerivesTheSameKey() {
        RowKey derived = RowKey.read(RowKey.derived("k1", Base64.getEncoder().encodeToString(SECRET)))
                .orElseThrow();

        assertThat(derived.id()).isEqualTo("k1");
        assertThat(derived.mark("any text")).isEqualTo(KEY.mark("any text"));
    }

    @Test
    void genuineMarkHolds() {
        assertThat(new RowMarks(List.of(KEY)).isGenuine(marked("2026-11-23T10:00:00.000000Z", KEY)))
                .isTrue();
    }

    @Test
    void textThatWasChangedIsFound() {
        String changed = marked("2026-11-23T10:00:00.000000Z", KEY).replace("CardRead", "CardTaken");

        assertThat(new RowMarks(List.of(KEY)).sealed(3, event(changed))).contains(new Finding.WrongMark(3, "e"));
    }

    @Test
    void markUnderAnotherKeyVouchesForNothingBeforeItIsSealed() {
        String other = marked(
                "2026-11-23T10:00:00.000000Z",
                key("another-key-another-key-another-key".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "k2"));
        var marks = new RowMarks(List.of(KEY));

        assertThat(marks.isGenuine(other)).isFalse();
        assertThat(marks.sealed(3, event(other))).isEmpty();
        assertThat(marks.waiting(3, event(other))).contains(new Finding.UnknownMarkKey(3, "e", "k2"));
        assertThat(marks.unknownKey(other)).contains("k2");
        assertThat(new RowMarks(List.of()).waiting(3, event(other))).isEmpty();
    }

    /** A detail that looks like a mark is none: its quotes are escaped. */
    @Test
    void wordsOfAnEventAreNoMark() {
        String text = new LeafText()
                .with("details", "{\",\"mac\":\"0\",\"mac_key_id\":\"k1\"")
                .toString();

        assertThat(RowMarks.isMarked(text)).isFalse();
    }

    @Test
    void unmarkedEventIsFoundADayAfterTheFirstMark() {
        var marks = new RowMarks(List.of());

        assertThat(marks.sealed(0, event(unmarked("2026-11-22T10:00:00.000000Z"))))
                .isEmpty();
        assertThat(marks.sealed(1, event(marked("2026-11-23T10:00:00.000000Z", KEY))))
                .isEmpty();
        assertThat(marks.sealed(2, event(unmarked("2026-11-24T09:59:59.000000Z"))))
                .isEmpty();
        assertThat(marks.sealed(3, event(unmarked("2026-11-24T10:00:00.000000Z"))))
                .contains(new Finding.Unmarked(3, "e"));
    }

    private static SealedEvent event(String text) {
        return new SealedEvent(0, Hash.EMPTY, "e", Optional.of(text));
    }

    private static String unmarked(String at) {
        return text(at).toString();
    }

    private static String marked(String at, RowKey key) {
        LeafText text = text(at).with("mac_key_id", key.id());
        return text.with("mac", key.mark(text.toString())).toString();
    }

    private static LeafText text(String at) {
        return new LeafText()
                .with("at", at)
                .with("id", "e")
                .with("kind", "CardRead")
                .with("office", "o");
    }
}
