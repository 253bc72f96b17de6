package be.lra.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class UnbrokenWordsTest {

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
    void emailIsKeptInOnePieceExceptInAddresses(String text, String shown) {
        var texts = new StaticMessageSource();
        texts.addMessage("text", Locale.FRENCH, text);

        assertThat(new UnbrokenWords(texts).getMessage("text", null, Locale.FRENCH))
                .isEqualTo(shown);
    }
}
