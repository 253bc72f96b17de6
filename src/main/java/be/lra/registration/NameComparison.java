package be.lra.registration;

import java.util.Collections;
import java.util.List;

/**
 * Whether two names are one, tolerant of what a machine-readable zone and a chip do to names (domain.md 15): letters
 * rewritten, names left out or cut short. Ours, no law.
 *
 * @param cutShort whether the document has no room for the whole name
 */
record NameComparison(boolean cutShort) {

    private static final int SHORTEST_BEGINNING = 3; // letters, ours: a name cut to fewer says nothing

    Likeness lastNames(String onDocument, String inRegister) {
        if (isSame(onDocument, inRegister)) {
            return Likeness.SAME;
        }
        return isAlike(onDocument, inRegister) || (cutShort && isBeginning(onDocument, inRegister))
                ? Likeness.ALIKE
                : Likeness.DIFFERENT;
    }

    /** Order and number do not matter as long as one of them has every name of the other. */
    Likeness givenNames(String onDocument, String inRegister) {
        List<String> document = NameLetters.words(onDocument);
        List<String> register = NameLetters.words(inRegister);
        if (isSame(onDocument, inRegister)) {
            return Likeness.SAME;
        }
        if (document.isEmpty() || register.isEmpty()) {
            return Likeness.OPEN;
        }
        return isAlike(onDocument, inRegister) || isContained(document, register) ? Likeness.ALIKE : Likeness.DIFFERENT;
    }

    private boolean isContained(List<String> document, List<String> register) {
        return document.size() <= register.size()
                ? document.stream().allMatch(one -> register.stream().anyMatch(other -> isOneName(one, other)))
                : register.stream().allMatch(one -> document.stream().anyMatch(other -> isOneName(other, one)));
    }

    private boolean isOneName(String onDocument, String inRegister) {
        return isAlike(onDocument, inRegister)
                || isInitial(onDocument, inRegister)
                || isInitial(inRegister, onDocument)
                || (cutShort && isBeginning(onDocument, inRegister));
    }

    private static boolean isSame(String one, String other) {
        return NameLetters.capitals(one).equals(NameLetters.capitals(other));
    }

    private static boolean isAlike(String one, String other) {
        return !Collections.disjoint(NameLetters.plain(one), NameLetters.plain(other));
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() == 1 && begins(name, initial);
    }

    private static boolean isBeginning(String beginning, String name) {
        return NameLetters.capitals(beginning).length() >= SHORTEST_BEGINNING && begins(name, beginning);
    }

    private static boolean begins(String name, String beginning) {
        return NameLetters.plain(name).stream()
                .anyMatch(whole -> NameLetters.plain(beginning).stream().anyMatch(whole::startsWith));
    }
}
