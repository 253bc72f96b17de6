package be.lra.identity;

import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which format the lines of a zone have. */
sealed interface MrzLayout {

    /** The lines have the lengths of a format. */
    record Fits(MrzZone zone) implements MrzLayout {}

    /** They have those of none. */
    record Unfit(Rejected why) implements MrzLayout {}

    /**
     * Tells the format by the number of lines and the length of the last. Fillers at the end of a line that closes
     * without check digit carry nothing: they are counted freely.
     */
    static MrzLayout of(List<String> lines) {
        if (lines.size() == 2) {
            int last = lines.getLast().length();
            boolean passport = last > (MrzFormat.TD2.lineLength() + MrzFormat.TD3.lineLength()) / 2;
            return fit(lines, passport ? MrzFormat.TD3 : MrzFormat.TD2);
        }
        String joined = String.join("", lines);
        var format = byTotal(joined.length());
        if (lines.size() == MrzFormat.TD1.lineCount() && format.orElse(MrzFormat.TD1) == MrzFormat.TD1) {
            return fit(lines, MrzFormat.TD1);
        }
        return format.<MrzLayout>map(known -> new Fits(new MrzZone(known, cut(joined, known))))
                .orElseGet(() -> new Unfit(new Rejected(0, MrzField.WHOLE_ZONE, joined.length(), Reason.WRONG_LENGTH)));
    }

    private static Optional<MrzFormat> byTotal(int signs) {
        for (MrzFormat format : MrzFormat.values()) {
            if (format.lineCount() * format.lineLength() == signs) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static List<String> cut(String joined, MrzFormat format) {
        var lines = new ArrayList<String>();
        for (int start = 0; start < joined.length(); start += format.lineLength()) {
            lines.add(joined.substring(start, start + format.lineLength()));
        }
        return lines;
    }

    private static MrzLayout fit(List<String> typed, MrzFormat format) {
        int lineOfComposite = format.span(MrzField.COMPOSITE).line();
        var lines = new ArrayList<String>();
        for (int line = 1; line <= typed.size(); line++) {
            String text = typed.get(line - 1);
            String fitted = line == lineOfComposite ? text : withFillers(text, format.lineLength());
            if (fitted.length() != format.lineLength()) {
                return new Unfit(new Rejected(line, MrzField.LINE, text.length(), Reason.WRONG_LENGTH));
            }
            lines.add(fitted);
        }
        return new Fits(new MrzZone(format, lines));
    }

    private static String withFillers(String line, int length) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '<') {
            end--;
        }
        return end > length ? line : line.substring(0, end) + "<".repeat(length - end);
    }
}
