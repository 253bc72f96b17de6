package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-21: what a spreadsheet opens runs nothing. */
class SafeTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "|x", "\r=1"})
    void whatLooksLikeAFormulaIsText(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("\uFEFF\"'" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-7K3M-2Q", "Guichet 1 · Val-Exemple", "12", "a;b", "a\nb"})
    void everythingElseStaysAsItIs(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("\uFEFF\"" + cell + "\"\r\n");
    }

    @Test
    void quotationMarksAreDoubled() throws IOException {
        assertThat(written("a \"b\" c")).isEqualTo("\uFEFF\"a \"\"b\"\" c\"\r\n");
    }

    private static String written(String cell) throws IOException {
        var out = new StringWriter();
        new SafeTable(out).row(List.of(cell));
        return out.toString();
    }
}
