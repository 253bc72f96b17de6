package be.lra.identity;

import be.lra.identity.MrzFormat.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines of a zone, each as long as its format asks, of digits, capitals and fillers only. */
record MrzZone(MrzFormat format, List<String> lines) {

    MrzZone {
        lines = List.copyOf(lines);
    }

    String text(MrzField field) {
        return text(format.span(field));
    }

    String text(Span span) {
        return span.in(lines);
    }

    char sign(Span single) {
        return text(single).charAt(0);
    }

    /** The sign behind a field, where most fields keep their check digit. */
    char checkDigit(MrzField field) {
        return sign(format.span(field).checkDigit());
    }

    /** The same zone with one other sign; positions count from 1. */
    MrzZone with(int line, int position, char sign) {
        var changed = new ArrayList<>(lines);
        var signs = new StringBuilder(lines.get(line - 1));
        signs.setCharAt(position - 1, sign);
        changed.set(line - 1, signs.toString());
        return new MrzZone(format, changed);
    }

    boolean isBelgianCard() {
        return format == MrzFormat.TD1 && text(MrzField.ISSUER).equals("BEL");
    }

    /** Masked: documents never reach a log. */
    @Override
    public String toString() {
        return "MrzZone[" + format + ", masked]";
    }
}
