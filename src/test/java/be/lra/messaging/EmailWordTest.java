package be.lra.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailWordTest {

    @ParameterizedTest
    @CsvSource({
        "un e-mail, un e\u2011mail",
        "Ihre E-Mail-Adresse, Ihre E\u2011Mail-Adresse",
        "uw e-mailadres, uw e\u2011mailadres",
        "(e-mail), (e\u2011mail)",
        "hulp@e-mail.example, hulp@e-mail.example",
        "e-mail@commune.example, e-mail@commune.example",
        "no-e-mail@commune.example, no-e-mail@commune.example",
        "eID-Karte, eID-Karte"
    })
    void wordIsKeptInOnePieceExceptInAddresses(String text, String shown) {
        assertThat(EmailWord.inOnePiece(text)).isEqualTo(shown);
    }
}
