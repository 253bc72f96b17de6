package be.lra.registration;

import be.lra.identity.PersonIdentity;
import java.util.Collections;
import java.util.List;

/** The name by which somebody wished to be called when making an appointment: free text, such as {@code Ms Duvaléry}. */
final class CalledName {

    private CalledName() {}

    /** Whether it may be this person's: every word of the last name is in it, or it is made of given names only. */
    static boolean mayBe(String called, PersonIdentity person) {
        List<String> words = NameLetters.words(called);
        List<String> lastName = NameLetters.words(person.lastName());
        List<String> givenNames = NameLetters.words(person.givenNames());
        return contains(words, lastName) || contains(givenNames, words);
    }

    private static boolean contains(List<String> all, List<String> some) {
        return !some.isEmpty() && some.stream().allMatch(one -> all.stream().anyMatch(other -> isOneName(one, other)));
    }

    private static boolean isOneName(String one, String other) {
        return !Collections.disjoint(NameLetters.plain(one), NameLetters.plain(other));
    }
}
