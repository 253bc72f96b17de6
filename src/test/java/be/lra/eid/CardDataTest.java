package be.lra.eid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDataTest {

    /** eid-card.md 1: byte 21 is 11, 17 or 18 in hexadecimal; a genuine 1.7 card must not pass for a newer one. */
    @ParameterizedTest
    @CsvSource({"11, false", "17, false", "18, true", "19, true"})
    void onlyNewerAppletsHaveAKeyOfTheirOwn(String version, boolean basicKey) {
        String answer = "534C494E000102030405060708090A0B" + "A503010101" + version + "0003002101" + "0F";

        assertThat(CardData.of(HexFormat.of().parseHex(answer))).hasValueSatisfying(cardData -> {
            assertThat(cardData.hasBasicKey()).isEqualTo(basicKey);
            assertThat(cardData.chipSerial()).isEqualTo("534c494e000102030405060708090a0b");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 27, 29, 31})
    void answerOfAnotherLengthIsNoBelgianCard(int length) {
        assertThat(CardData.of(new byte[length])).isEmpty();
    }

    @Test
    void serialNumberStaysOutOfTexts() {
        assertThat(CardData.of(new byte[CardData.LENGTH]).orElseThrow().toString())
                .doesNotContain("00000000");
    }
}
