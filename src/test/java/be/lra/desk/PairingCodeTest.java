package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingCodeTest {

    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] NONCE = new byte[PairingCode.NONCE_LENGTH];

    @Test
    void bothEndsComputeTheSameCode() {
        assertThat(PairingCode.of(KEY.clone(), NONCE.clone())).isEqualTo(PairingCode.of(KEY, NONCE));
    }

    /** Fixed by computing it once with sha256sum: 40 bits of SHA-256("LRA Counter pairing code" ‖ 32 × 00 ‖ 01 02 03). */
    @Test
    void codeIsTheFirstFortyBitsOfTheDigest() {
        assertThat(PairingCode.of(KEY, NONCE).grouped()).isEqualTo("GZ7K-4GP4");
    }

    @Test
    void anotherKeyOrAnotherNonceGivesAnotherCode() {
        byte[] otherNonce = NONCE.clone();
        otherNonce[31] = 1;

        assertThat(PairingCode.of(new byte[] {1, 2, 4}, NONCE)).isNotEqualTo(PairingCode.of(KEY, NONCE));
        assertThat(PairingCode.of(KEY, otherNonce)).isNotEqualTo(PairingCode.of(KEY, NONCE));
    }

    @Test
    void everySignIsDrawn() {
        var seen = IntStream.range(0, 200)
                .mapToObj(i -> PairingCode.of(new byte[] {(byte) i}, NONCE).signs())
                .flatMapToInt(String::chars)
                .distinct()
                .count();

        assertThat(seen).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQM-30W1", "7kqm30w1", " 7KQM 3OWI ", "7kqm–3owl", "7K.QM.3O.WL"})
    void whateverCaseAndGroupingIsTaken(String typed) {
        assertThat(PairingCode.typed(typed)).contains(new PairingCode("7KQM30W1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQM-3XW", "7KQM-3XW99", "7KQM-3XWU", "7KQM_3XW9", "ééééffff"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(PairingCode.typed(typed)).isEmpty();
    }

    @Test
    void signsOutsideTheAlphabetAreNoCode() {
        assertThatThrownBy(() -> new PairingCode("7KQM3XWI")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codeIsMaskedInLogs() {
        assertThat(new PairingCode("7KQM30W1").toString()).doesNotContain("7KQM");
    }
}
