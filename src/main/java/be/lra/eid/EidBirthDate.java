package be.lra.eid;

import be.lra.identity.BirthDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The date of birth as cards write it: a word for the month in the language of the card (eid-card.md 3). */
final class EidBirthDate {

    /** All three languages together: no name means two months. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("JAN", 1),
            Map.entry("FEV", 2),
            Map.entry("FEB", 2),
            Map.entry("MARS", 3),
            Map.entry("MAAR", 3),
            Map.entry("MÄR", 3),
            Map.entry("AVR", 4),
            Map.entry("APR", 4),
            Map.entry("MAI", 5),
            Map.entry("MEI", 5),
            Map.entry("JUIN", 6),
            Map.entry("JUN", 6),
            Map.entry("JUIL", 7),
            Map.entry("JUL", 7),
            Map.entry("AOUT", 8),
            Map.entry("AUG", 8),
            Map.entry("SEPT", 9),
            Map.entry("SEP", 9),
            Map.entry("OCT", 10),
            Map.entry("OKT", 10),
            Map.entry("NOV", 11),
            Map.entry("DEC", 12),
            Map.entry("DEZ", 12));

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    private static final Pattern SEPARATORS = Pattern.compile(" +");

    private EidBirthDate() {}

    /**
     * Reads a date, its day or month left open where the card leaves them open; never invents one.
     *
     * @return empty if it is no date as a card writes it
     */
    static Optional<BirthDate> parse(String raw) {
        String[] parts = SEPARATORS.split(raw.replace('.', ' ').strip(), -1);
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(new BirthDate(year(parts[0]), 0, 0));
                case 2 ->
                    raw.startsWith(" ")
                            ? Optional.of(new BirthDate(year(parts[1]), month(parts[0]), 0))
                            : Optional.empty();
                case 3 -> Optional.of(new BirthDate(year(parts[2]), month(parts[1]), day(parts[0])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int year(String text) {
        return number(YEAR, text);
    }

    private static int day(String text) {
        return number(DAY, text);
    }

    private static int month(String text) {
        Integer month = MONTHS.get(text.toUpperCase(Locale.ROOT));
        if (month == null) {
            throw new IllegalArgumentException("no month");
        }
        return month;
    }

    private static int number(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("no number of a date");
        }
        return Integer.parseInt(text);
    }
}
