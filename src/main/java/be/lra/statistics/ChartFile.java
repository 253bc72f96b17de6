package be.lra.statistics;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Charts as files for a spreadsheet program. No cell can be taken for a formula: in ODS a text is one whatever it begins with. */
public enum ChartFile {
    /** For every program: the first column names the chart. Semicolons and a byte order mark, as Belgian spreadsheets expect. */
    CSV("text/csv; charset=utf-8") {
        @Override
        public byte[] of(List<Chart> charts) {
            return charts.stream()
                    .flatMap(ChartFile::lines)
                    .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** OpenDocument, a sheet for each chart. */
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        public byte[] of(List<Chart> charts) {
            var book = new SpreadSheet();
            charts.forEach(chart -> book.appendSheet(sheet(chart)));
            var bytes = new ByteArrayOutputStream();
            try {
                book.save(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    };

    private static final String TAKEN_FOR_A_FORMULA = "=+-@|%\t\r\n";
    private static final int LONGEST_SHEET_NAME = 31; // signs; more is refused by some programs

    private final String mediaType;

    ChartFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The bytes of the file. */
    public abstract byte[] of(List<Chart> charts);

    private static Stream<String> lines(Chart chart) {
        return Stream.concat(
                Stream.of(line(chart.title(), chart.label(), chart.amount())),
                chart.rows().stream().map(row -> line(chart.title(), row.name(), number(row.size()))));
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(ChartFile::quoted).collect(Collectors.joining(";"));
    }

    private static String quoted(String cell) {
        return '"' + harmless(cell).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String cell) {
        String seen = cell.stripLeading();
        boolean formula = !seen.isEmpty() && TAKEN_FOR_A_FORMULA.indexOf(seen.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    private static String number(double size) {
        return String.valueOf(Math.round(size));
    }

    private static Sheet sheet(Chart chart) {
        String name = chart.title().replaceAll("[\\[\\]*?:/\\\\']", " ");
        var sheet = new Sheet(
                name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length())),
                chart.rows().size() + 1,
                2);
        sheet.getRange(0, 0).setValue(chart.label());
        sheet.getRange(0, 1).setValue(chart.amount());
        for (int line = 0; line < chart.rows().size(); line++) {
            Chart.Row row = chart.rows().get(line);
            sheet.getRange(line + 1, 0).setValue(row.name());
            sheet.getRange(line + 1, 1).setValue((double) Math.round(row.size()));
        }
        return sheet;
    }
}
