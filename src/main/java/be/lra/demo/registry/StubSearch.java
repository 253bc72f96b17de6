package be.lra.demo.registry;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A phonetic search as the stub understands it (domain.md 6.2). */
record StubSearch(
        Set<String> lastName, List<String> givenNames, String matching, String birthDate, int variation, int gender) {

    boolean fits(StubPerson person) {
        return fitsBirth(person.birthDate())
                && (gender == 0 || person.gender() == 0 || gender == person.gender())
                && !Collections.disjoint(lastName, NameSounds.of(person.lastName()))
                && fitsGivenNames(person.givenNames());
    }

    /** Unknown parts of either side fit; with a variation only the years are compared. */
    private boolean fitsBirth(String other) {
        int distance = Math.abs(year(birthDate) - year(other));
        if (year(other) == 0 || variation > 0) {
            return year(other) == 0 || distance <= variation;
        }
        return distance == 0 && fitsPart(other, 5) && fitsPart(other, 8);
    }

    private boolean fitsPart(String other, int from) {
        String ours = birthDate.substring(from, from + 2);
        String theirs = other.substring(from, from + 2);
        return ours.equals("00") || theirs.equals("00") || ours.equals(theirs);
    }

    private boolean fitsGivenNames(List<String> others) {
        if (matching.equals("IGNORE_GIVENNAME") || givenNames.isEmpty() || others.isEmpty()) {
            return true;
        }
        return switch (matching) {
            case "FIRST_LETTER_FIRST_GIVENNAME" ->
                NameSounds.plain(givenNames.getFirst()).charAt(0)
                        == NameSounds.plain(others.getFirst()).charAt(0);
            case "COMPLETE_FIRST_GIVENNAME" ->
                !Collections.disjoint(NameSounds.of(givenNames.getFirst()), NameSounds.of(others.getFirst()));
            default -> sounds(others).containsAll(sounds(givenNames));
        };
    }

    private static Set<String> sounds(List<String> names) {
        return names.stream().flatMap(name -> NameSounds.of(name).stream()).collect(Collectors.toSet());
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }
}
