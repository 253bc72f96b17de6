package be.lra.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.identity.Language;
import be.lra.print.Look;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.context.support.ResourceBundleMessageSource;

class ActivationLetterTest {

    private static final List<String> CODE = List.of("K7M2P", "9XTQ4", "B3HVD", "0W8RC");

    private final ActivationLetter letter = new ActivationLetter(bundle());

    @ParameterizedTest
    @EnumSource
    void everyFieldCanBeReadBack(Language language) throws IOException {
        String text = read(letter.render(content(language)));

        assertThat(text)
                .contains("Commune de Val-Exemple", "Place de l’Exemple 1", "0000 Val-Exemple")
                .contains("Zoë Anna Specimen", "Rue du Modèle 12")
                .contains(CODE)
                .contains("R-4K7M-92", "02 000 00 00", "aide@val-exemple.example", "lundi à vendredi")
                .contains("Val-Exemple, bureau local", "no-reply@lra.example", "https://lra.example")
                .contains("3f2a 91bc 04de 77a1", "https://lra.example/receipt");
    }

    /** ISO 32000-1 §12.6.4.11 and what viewers add to it: Chromium's and Firefox's open the print dialogue. */
    @Test
    void viewerAsksForThePrinterAtOnce() throws IOException {
        try (var pdf = new PdfReader(letter.render(content(Language.FR)))) {
            PdfDictionary action = pdf.getCatalog().getAsDict(PdfName.OPENACTION);

            assertThat(action.getAsName(PdfName.S)).isEqualTo(PdfName.NAMED);
            assertThat(action.getAsName(PdfName.N)).isEqualTo(new PdfName("Print"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | Activer vos clés numériques | mardi 1er décembre 2026 | Ce que nous ne demandons jamais",
                "NL | Uw digitale sleutels activeren | dinsdag 1 december 2026 | Wat wij nooit vragen",
                "DE | Ihre digitalen Schlüssel aktivieren | Dienstag, 1. Dezember 2026 | Was wir nie fragen",
                "EN | Activate your digital keys | Tuesday 1 December 2026 | What we never ask",
            })
    void wordsAndLastDayAreInTheLanguageOfTheVisitor(Language language, String title, String lastDay, String never)
            throws IOException {
        String text = read(letter.render(content(language)));

        assertThat(text).contains(title, lastDay, never).doesNotContain("{", "}", "*", "''");
    }

    @Test
    void letterHasTheColourOfThePages() throws IOException {
        String accent = "#%06x".formatted(Look.ACCENT.getRGB() & 0xffffff);

        assertThat(Files.readString(Path.of("frontend/citizen/citizen.css"))).contains("--brand: " + accent);
    }

    @ParameterizedTest
    @EnumSource
    void longNamesAndAddressesStayOnOnePage(Language language) throws IOException {
        byte[] pdf = letter.render(longContent(language));

        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(read(pdf))
                .contains(CODE)
                .contains("Villiers-Mustermann", "LUXEMBURG", "Samstag", "R-4K7M-92")
                .contains("sankt-beispielsheim.example/receipt");
    }

    @Test
    void metadataTellsTitleAndLanguageButNeitherCodeNorName() throws IOException {
        byte[] pdf = letter.render(content(Language.NL));

        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo()).containsEntry("Title", "Uw digitale sleutels activeren");
            assertThat(reader.getInfo().toString()).doesNotContain(CODE).doesNotContain("Specimen", "R-4K7M-92");
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("nl");
            assertThat(reader.getCatalog().getKeys()).contains(PdfName.MARKINFO, PdfName.STRUCTTREEROOT);
        }
    }

    @Test
    void fontsAreEmbedded() {
        String raw = new String(letter.render(content(Language.FR)), StandardCharsets.ISO_8859_1);

        assertThat(raw.split("/FontFile2", -1)).hasSize(4);
    }

    @Test
    void manyThreadsRenderTheSameLetter() throws Exception {
        String alone = read(letter.render(content(Language.FR)));
        Callable<String> one = () -> read(letter.render(content(Language.FR)));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var copy : threads.invokeAll(Collections.nCopies(16, one))) {
                assertThat(copy.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void contentNeverShowsItsCode() {
        assertThat(content(Language.FR).toString()).doesNotContain(CODE);
    }

    @Test
    void codeOfAnotherShapeIsRefused() {
        var groups = List.of("K7M2P", "9XTQ4", "B3HVD");

        assertThatThrownBy(() -> content(Language.FR, "Zoë", List.of(), groups))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    private static LetterContent content(Language language) {
        return content(language, "Zoë Anna Specimen", List.of("Rue du Modèle 12", "0000 Val-Exemple"), CODE);
    }

    private static LetterContent content(
            Language language, String recipient, List<String> address, List<String> groups) {
        return new LetterContent(
                language,
                new Letterhead(
                        "Commune de Val-Exemple",
                        List.of("Place de l’Exemple 1", "0000 Val-Exemple"),
                        "02 000 00 00",
                        "aide@val-exemple.example",
                        "lundi à vendredi, 8.30–12.00"),
                recipient,
                address,
                groups,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 12, 1),
                "R-4K7M-92",
                "Val-Exemple, bureau local",
                "no-reply@lra.example",
                URI.create("https://lra.example/"),
                Optional.of(new LetterReceipt("3f2a 91bc 04de 77a1", URI.create("https://lra.example/receipt"))));
    }

    private static LetterContent longContent(Language language) {
        return new LetterContent(
                language,
                new Letterhead(
                        "Gemeinde Sankt-Beispielsheim-an-der-Musterbach-Obermusterhausen und Umgebung",
                        List.of("Allee der langen Namen 1234", "0000 Sankt-Beispielsheim-an-der-Musterbach"),
                        "02 000 00 00",
                        "hilfe.fuer.alle@sankt-beispielsheim-an-der-musterbach.example",
                        "Montag bis Freitag 8.30–12.00 und 13.00–16.00, Samstag 9.00–12.00, außer an Feiertagen"),
                "Maria Magdalena Wilhelmina Alexandra van den Bergh-Specimen de Villiers-Mustermann",
                List.of("Residenz der sehr langen Namen, Gebäude C, Treppe 12", "4. Stock links", "LUXEMBURG"),
                CODE,
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

    private static LetterTexts bundle() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("i18n/letter");
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
        return (language, key, arguments) -> source.getMessage(key, arguments, language.locale());
    }
}
