package be.lra.identity;

import be.lra.identity.MrzReading.Reason;
import be.lra.identity.MrzReading.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The machine-readable zone of a passport or card (ICAO Doc 9303-3 to 9303-6), typed, pasted or sent by a scanner that
 * acts as a keyboard. Blanks, line ends and lower case do not matter; one long line is cut by its length.
 */
public final class Mrz {

    private static final int LONGEST_INPUT = 400; // ours: three lines with a blank behind every sign
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\u2028\\u2029]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h\\p{Cf}]");
    private static final Pattern WRONG_SIGN = Pattern.compile("[^A-Z0-9<]");
    private static final Pattern DIGIT_OF_OTHER_KEYBOARD = Pattern.compile("[&éÉ\"'(§èÈ!çÇàÀ@#$%^*)]");
    private static final int OTHER_KEYBOARD_AT_LEAST = 6; // ours: a single such sign is a slip of the finger

    private static final Set<List<Integer>> WHOLE =
            Set.of(List.of(30, 30, 30), List.of(36, 36), List.of(44, 44), List.of(90)); // ICAO Doc 9303-4 to 9303-6
    private static final List<Integer> ONE_LINE_PASSPORT = List.of(88); // ICAO Doc 9303-4 §4.2.2

    private Mrz() {}

    /**
     * Reads a zone and all its check digits; corrects nothing.
     *
     * @param today tells the century: a birth is never in the future, an expiry at most fifty years ahead
     */
    public static MrzReading read(String typed, LocalDate today) {
        if (typed.length() > LONGEST_INPUT) {
            return new Rejected(0, MrzField.WHOLE_ZONE, typed.length(), Reason.WRONG_LENGTH);
        }
        List<String> lines = lines(typed);
        if (lines.isEmpty()) {
            return new Rejected(0, MrzField.WHOLE_ZONE, 1, Reason.EMPTY);
        }
        return wrongSigns(lines).<MrzReading>map(fault -> fault).orElseGet(() -> read(lines, today));
    }

    /**
     * Whether every line is there to its last sign, so that a fault is worth telling before anybody asks. A single line is
     * whole at a length only where nothing longer may begin so.
     */
    public static boolean isWhole(String typed) {
        List<String> lines = lines(typed);
        List<Integer> lengths = lines.stream().map(String::length).toList();
        return WHOLE.contains(lengths)
                || (lengths.equals(ONE_LINE_PASSPORT) && lines.getFirst().startsWith("P"));
    }

    private static List<String> lines(String typed) {
        return LINE_END.splitAsStream(typed)
                .map(line -> BLANKS.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .map(Mrz::capitals)
                .toList();
    }

    private static MrzReading read(List<String> lines, LocalDate today) {
        if (lines.getFirst().startsWith("V")) { // ICAO Doc 9303-7 §4.2.2.1
            return new Rejected(1, MrzField.DOCUMENT_CODE, 1, Reason.VISA);
        }
        return switch (MrzLayout.of(lines)) {
            case MrzLayout.Fits(MrzZone zone) -> read(zone, today);
            case MrzLayout.Unfit(Rejected why) -> why;
        };
    }

    private static MrzReading read(MrzZone zone, LocalDate today) {
        return MrzRules.firstFault(zone)
                .<MrzReading>map(fault -> fault)
                .orElseGet(() -> new MrzReader(zone, today).read());
    }

    /** Only a to z: other letters may become two and would hide a wrong sign. */
    private static String capitals(String line) {
        var capitals = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            capitals.setCharAt(i, sign >= 'a' && sign <= 'z' ? (char) (sign - 'a' + 'A') : sign);
        }
        return capitals.toString();
    }

    private static Optional<Rejected> wrongSigns(List<String> lines) {
        if (DIGIT_OF_OTHER_KEYBOARD.matcher(String.join("", lines)).results().count() >= OTHER_KEYBOARD_AT_LEAST) {
            return Optional.of(new Rejected(0, MrzField.WHOLE_ZONE, 1, Reason.WRONG_KEYBOARD));
        }
        for (int i = 0; i < lines.size(); i++) {
            var wrong = WRONG_SIGN.matcher(lines.get(i));
            if (wrong.find()) {
                return Optional.of(new Rejected(i + 1, MrzField.LINE, wrong.start() + 1, Reason.WRONG_CHARACTERS));
            }
        }
        return Optional.empty();
    }
}
