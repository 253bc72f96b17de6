package be.lra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SEC-21: what an office package opens runs nothing; read by a library that others wrote. */
class OdsTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "@SUM(A1)", "<b>&amp;", "Guichet 1 · Val-Exemple", "12", "é😀"})
    void everyCellIsTheTextItWas(String text) throws IOException {
        Range cell = cell(text);

        assertThat(cell.getValue()).isEqualTo(text);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void signsThatNoDocumentHoldsBecomeBlanks() throws IOException {
        assertThat(cell("a\u0000b\u001fc\nd\ud800e").getValue()).isEqualTo("a b c d e");
    }

    /** ODF 1.3 part 2 §3.3. */
    @Test
    void fileBeginsWithItsType() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(table("x")))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo(ExportForm.ODS.mediaType());
        }
    }

    private static Range cell(String text) throws IOException {
        return new SpreadSheet(new ByteArrayInputStream(table(text)))
                .getSheet(0)
                .getRange(1, 1);
    }

    private static byte[] table(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (TrailTable table = ExportForm.ODS.open(bytes)) {
            table.row(List.of("one", "two"));
            table.row(List.of("three", text));
        }
        return bytes.toByteArray();
    }
}
