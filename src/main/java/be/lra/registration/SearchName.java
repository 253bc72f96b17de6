package be.lra.registration;

import be.lra.identity.PersonIdentity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as the search knows it: its words in capitals without accents, in every spelling a machine-readable zone may use,
 * and the last name once more in one word ({@code Van den Berghe} is found as {@code vandenberghe} too).
 *
 * @param words in the order of the name
 */
record SearchName(Set<String> words) {

    private static final int LONGEST_TEXT = 420; // signs; the column of the registration
    private static final int LONGEST_PART = 12; // signs; whoever types more is told apart by the text
    private static final int SHORTEST_INNER_PART = 3; // signs; two letters within a word would find half the office

    static SearchName of(PersonIdentity person) {
        return of(person.lastName(), person.givenNames());
    }

    static SearchName of(String lastName, String givenNames) {
        Stream<String> single = Stream.of(lastName, givenNames)
                .flatMap(name -> NameLetters.words(name).stream())
                .flatMap(word -> NameLetters.plain(word).stream().sorted());
        return new SearchName(Stream.concat(single, Stream.of(NameLetters.bare(lastName)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The words somebody typed, the longest first: it finds the fewest. */
    static List<String> typed(String name) {
        return NameLetters.words(name).stream()
                .map(NameLetters::bare)
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }

    /** All words, with a blank between; what does not fit is left out. */
    String text() {
        String text = String.join(" ", words);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** The beginning of every word, and of what is left of it without its first letters. */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : words) {
            parts.add(part(word));
            for (int start = 1; start <= word.length() - SHORTEST_INNER_PART; start++) {
                parts.add(part(word.substring(start)));
            }
        }
        return parts;
    }

    /** As much of a word as the parts know. */
    static String part(String word) {
        return word.length() <= LONGEST_PART ? word : word.substring(0, LONGEST_PART);
    }
}
