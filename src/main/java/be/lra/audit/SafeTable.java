package be.lra.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table of texts as RFC 4180 §2 says, with semicolons, as spreadsheets of Belgium expect. */
final class SafeTable implements TrailTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // spreadsheets read UTF-8 by it
    private static final String FORMULAS = "=+-@\t\r\n|%"; // OWASP, CSV Injection

    private final Writer out;

    SafeTable(Writer out) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "\"" : ";\"").append(safe(cells.get(i))).append('"');
        }
        out.append("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String safe(String cell) {
        boolean isFormula = !cell.isEmpty()
                && FORMULAS.indexOf(
                                cell.strip().isEmpty()
                                        ? cell.charAt(0)
                                        : cell.strip().charAt(0))
                        >= 0;
        return (isFormula ? "'" : "") + cell.replace("\"", "\"\"");
    }
}
