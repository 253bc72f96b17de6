package be.lra.audit;

import java.io.IOException;
import java.util.List;

/** A table of texts (RFC 4180 §2) no cell of which a spreadsheet takes for a formula (security.md 21). */
final class SafeTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // spreadsheets read UTF-8 by it
    private static final String FORMULAS = "=+-@\t\r\n|%"; // OWASP, CSV Injection

    private final Appendable out;

    SafeTable(Appendable out) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "\"" : ";\"").append(safe(cells.get(i))).append('"');
        }
        out.append("\r\n");
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
