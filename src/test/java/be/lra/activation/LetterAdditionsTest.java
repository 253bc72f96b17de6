package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import be.lra.office.Logo;
import be.lra.office.PaperPlace;
import be.lra.print.Typefaces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an office adds finds room on the letter, whatever its length. */
class LetterAdditionsTest {

    private static final float SMALLEST = 0.8f; // of the sizes in which a letter is set

    @ParameterizedTest
    @EnumSource
    void longestAdditionsFitOnOnePage(Language language) throws IOException {
        String words = "Unsere Mitarbeiterinnen und Mitarbeiter helfen Ihnen gern weiter. ".repeat(10);
        var additions = new LetterAdditions(
                Optional.of(logo()),
                words.substring(0, PaperPlace.LETTERHEAD.longest()),
                words.substring(0, PaperPlace.LETTER.longest()));

        var page = new LetterPage(Typefaces.load(), language, SMALLEST);

        assertThat(new LetterLayout(page, content(language, additions), bundle()).draw())
                .isTrue();
    }

    private static LetterContent content(Language language, LetterAdditions additions) {
        return new LetterContent(
                language,
                new Letterhead(
                        "Gemeinde Sankt-Beispielsheim-an-der-Musterbach-Obermusterhausen und Umgebung",
                        List.of("Allee der langen Namen 1234", "0000 Sankt-Beispielsheim-an-der-Musterbach"),
                        "02 000 00 00",
                        "hilfe.fuer.alle@sankt-beispielsheim-an-der-musterbach.example",
                        "Montag bis Freitag 8.30–12.00 und 13.00–16.00, Samstag 9.00–12.00, außer an Feiertagen",
                        additions),
                "Maria Magdalena Wilhelmina Alexandra van den Bergh-Specimen de Villiers-Mustermann",
                List.of(),
                List.of("K7M2P", "9XTQ4", "B3HVD", "0W8RC"),
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 12, 1),
                "R-4K7M-92",
                "Gemeinde Sankt-Beispielsheim-an-der-Musterbach-Obermusterhausen",
                "keine-antwort@sankt-beispielsheim-an-der-musterbach.example",
                URI.create("https://meine-digitalen-schluessel.sankt-beispielsheim.example/"),
                Optional.of(new LetterReceipt(
                        "3f2a 91bc 04de 77a1",
                        URI.create("https://meine-digitalen-schluessel.sankt-beispielsheim.example/receipt"))));
    }

    private static Logo logo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return ((Logo.Reading.Read) Logo.read(bytes.toByteArray())).logo();
    }

    private static LetterTexts bundle() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("i18n/letter");
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        return (language, key, arguments) -> source.getMessage(key, arguments, language.locale());
    }
}
