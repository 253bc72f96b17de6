package be.lra.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.statistics.Chart.Form;
import be.lra.statistics.Chart.Row;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartFileTest {

    private static final List<Chart> CHARTS = List.of(
            new Chart(
                    "Lettres par guichet",
                    "Guichet",
                    "Lettres",
                    Form.BARS,
                    List.of(new Row("=HYPERLINK(\"http://x\")", 3, "3"), new Row("Guichet 2", 1, "1"))),
            new Chart("Temps", "Étape", "Secondes", Form.BARS, List.of(new Row("Lire", 130, "2 min 10 s"))));

    @Test
    void csvNamesTheChartInEachLineAndHoldsNoFormula() {
        assertThat(new String(ChartFile.CSV.of(CHARTS), StandardCharsets.UTF_8)).isEqualTo("""
                        \uFEFF"Lettres par guichet";"Guichet";"Lettres"
                        "Lettres par guichet";"'=HYPERLINK(""http://x"")";"3"
                        "Lettres par guichet";"Guichet 2";"1"
                        "Temps";"Étape";"Secondes"
                        "Temps";"Lire";"130"
                        """.replace("\n", "\r\n"));
    }

    @Test
    void odsHasASheetForEachChartWithNumbersInIt() throws IOException {
        var book = new SpreadSheet(new ByteArrayInputStream(ChartFile.ODS.of(CHARTS)));

        assertThat(book.getSheets())
                .extracting(sheet -> sheet.getName())
                .containsExactly("Lettres par guichet", "Temps");
        assertThat(book.getSheet("Lettres par guichet").getDataRange().getValues())
                .isDeepEqualTo(
                        new Object[][] {{"Guichet", "Lettres"}, {"=HYPERLINK(\"http://x\")", 3.0}, {"Guichet 2", 1.0}});
        assertThat(book.getSheet("Lettres par guichet").getRange(1, 0).getFormula())
                .isNull();
    }
}
