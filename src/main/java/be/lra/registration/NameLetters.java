package be.lra.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The letters of names, as people write them and as machine-readable zones do (ICAO Doc 9303-3 §6, table A). */
final class NameLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int MOST_SPELLINGS = 3; // of one letter in the table

    /** Letters that are more than a letter with a mark: how states write them, the most usual first. */
    private static final Map<String, List<String>> SPELLINGS = spellings();

    private NameLetters() {}

    private static Map<String, List<String>> spellings() {
        var table = new LinkedHashMap<String, List<String>>();
        table.put("Ä", List.of("AE", "A"));
        table.put("Å", List.of("AA", "A"));
        table.put("Æ", List.of("AE"));
        table.put("Ð", List.of("D"));
        table.put("Đ", List.of("D"));
        table.put("Ħ", List.of("H"));
        table.put("Ĳ", List.of("IJ"));
        table.put("Ł", List.of("L"));
        table.put("Ñ", List.of("N", "NXX"));
        table.put("Ŋ", List.of("N"));
        table.put("Ö", List.of("OE", "O"));
        table.put("Ø", List.of("OE", "O"));
        table.put("Œ", List.of("OE"));
        table.put("Þ", List.of("TH"));
        table.put("Ŧ", List.of("T"));
        table.put("Ü", List.of("UE", "UXX", "U"));
        return table;
    }

    /** Capitals without separators, accents kept: {@code Jean-René} is {@code JEANRENÉ}. */
    static String capitals(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return NO_LETTERS.matcher(composed).replaceAll("");
    }

    /** Every way a machine-readable zone may write the name: {@code Müller} is MUELLER, MUXXLLER or MULLER there. */
    static Set<String> plain(String name) {
        String capitals = capitals(name);
        return IntStream.range(0, MOST_SPELLINGS)
                .mapToObj(which -> plain(capitals, which))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Capitals without accents, every letter as one: {@code Müller} is MULLER. */
    static String bare(String name) {
        return plain(capitals(name), MOST_SPELLINGS - 1);
    }

    private static String plain(String capitals, int which) {
        String text = capitals;
        for (var letter : SPELLINGS.entrySet()) {
            List<String> written = letter.getValue();
            text = text.replace(letter.getKey(), written.get(Math.min(which, written.size() - 1)));
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The single names in a row of given names; a hyphen parts them as a blank does. */
    static List<String> words(String names) {
        return Arrays.stream(NO_LETTERS.split(names))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
