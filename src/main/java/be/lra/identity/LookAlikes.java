package be.lra.identity;

import be.lra.identity.MrzFormat.Span;
import be.lra.identity.MrzReading.LookAlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Signs that eyes and scanners take for each other. They are suggested, never exchanged silently. */
final class LookAlikes {

    private static final int MOST_HINTS = 3; // ours: more than that helps nobody
    private static final Map<Character, String> PAIRS = Map.ofEntries(
            Map.entry('O', "0"),
            Map.entry('0', "ODQ"),
            Map.entry('I', "1"),
            Map.entry('1', "IL"),
            Map.entry('S', "5"),
            Map.entry('5', "S"),
            Map.entry('B', "8"),
            Map.entry('8', "B"),
            Map.entry('Z', "2"),
            Map.entry('2', "Z"),
            Map.entry('G', "6"),
            Map.entry('6', "G"),
            Map.entry('D', "0"),
            Map.entry('Q', "0"),
            Map.entry('L', "1"));

    private LookAlikes() {}

    /** The single exchanges within the spans after which the zone passes, at most three, the four classic pairs first. */
    static List<LookAlike> hints(MrzZone zone, List<Span> spans, Predicate<MrzZone> passes) {
        var hints = new ArrayList<LookAlike>();
        for (Span span : spans) {
            for (int position = span.first(); position <= span.last(); position++) {
                char typed = zone.sign(new Span(span.line(), position, position));
                for (char instead : PAIRS.getOrDefault(typed, "").toCharArray()) {
                    if (passes.test(zone.with(span.line(), position, instead))) {
                        hints.add(new LookAlike(span.line(), position, typed, instead));
                    }
                }
            }
        }
        hints.sort((a, b) -> Boolean.compare(isClassic(b), isClassic(a)));
        return hints.stream().limit(MOST_HINTS).toList();
    }

    private static boolean isClassic(LookAlike hint) {
        return "O0O I1I S5S B8B".contains("" + hint.typed() + hint.instead());
    }
}
