package be.lra.demo.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How names sound, so that "Müller", "Mueller" and "MULLER", or "Van den Broeck" and "Vandenbroek", are found together:
 * letters of other alphabets' kin are written in plain ones, then only the first vowel and the consonants are kept.
 */
final class NameSounds {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Set<String> PARTICLES = Set.of(
            "al", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "la", "le",
            "van", "vande", "vanden", "vander", "von", "zu");
    private static final String[][] SPELLINGS = {
        {"ß", "ss"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"ø", "oe"},
        {"å", "aa"},
        {"ł", "l"},
        {"đ", "d"},
        {"þ", "th"},
        {"ð", "d"},
        {"ı", "i"},
        {"ä", "ae"},
        {"ö", "oe"},
        {"ü", "ue"},
    };
    // In order: what sounds alike in the languages of Belgium and its neighbours.
    private static final String[][] SOUNDS = {
        {"sch", "s"}, {"sh", "s"}, {"ph", "f"}, {"th", "t"}, {"gh", "g"}, {"ch", "k"}, {"ck", "k"}, {"cq", "k"},
        {"qu", "k"}, {"q", "k"}, {"x", "ks"}, {"c([eiy])", "s$1"}, {"c", "k"}, {"z", "s"}, {"v", "f"}, {"w", "f"},
        {"dt", "t"}, {"d", "t"}, {"b", "p"}, {"h", ""},
    };
    private static final Pattern VOWELS = Pattern.compile("[aeiouyj]+");
    private static final Pattern DOUBLES = Pattern.compile("(.)\\1+");

    private NameSounds() {}

    /** The sound of a name as a whole, particles left out, and of each part of a double name. */
    static Set<String> of(String name) {
        String plain = plain(name);
        var parts = Stream.of(NO_LETTER.split(plain)).filter(part -> !part.isEmpty() && !PARTICLES.contains(part));
        return Stream.concat(parts, Stream.of(joined(plain)))
                .map(NameSounds::sound)
                .collect(Collectors.toSet());
    }

    private static String joined(String plain) {
        String all = NO_LETTER.matcher(plain).replaceAll("");
        for (String particle : new String[] {"vander", "vanden", "vande", "van"}) {
            if (all.startsWith(particle) && all.length() > particle.length() + 2) {
                return all.substring(particle.length());
            }
        }
        return all;
    }

    /** The name in the letters a to z; marks go, and letters of two sounds become two. */
    static String plain(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (String[] spelling : SPELLINGS) {
            lower = lower.replace(spelling[0], spelling[1]);
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static String sound(String word) {
        String sound = word;
        for (String[] alike : SOUNDS) {
            sound = sound.replaceAll(alike[0], alike[1]);
        }
        boolean vowelFirst =
                !sound.isEmpty() && VOWELS.matcher(sound.substring(0, 1)).matches();
        String skeleton = DOUBLES.matcher(VOWELS.matcher(sound).replaceAll("")).replaceAll("$1");
        return skeleton.isEmpty() ? word : (vowelFirst ? "a" : "") + skeleton;
    }
}
