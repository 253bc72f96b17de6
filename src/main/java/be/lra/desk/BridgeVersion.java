package be.lra.desk;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of the bridge program as its manifest has it: numbers parted by full stops. What follows them, such as
 * {@code -SNAPSHOT}, does not count; a text without numbers is the version of somebody at work on the program.
 */
public record BridgeVersion(String text) {

    /** The longest text that a server keeps, in signs. */
    public static final int LONGEST = 40;

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,6}(\\.[0-9]{1,6}){0,5}).*");

    /** Whether this one came out before the other; never true where one of them has no numbers. */
    public boolean isOlderThan(BridgeVersion other) {
        List<Integer> mine = numbers();
        List<Integer> theirs = other.numbers();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        for (int place = 0; place < Math.max(mine.size(), theirs.size()); place++) {
            int difference = at(mine, place) - at(theirs, place);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private List<Integer> numbers() {
        Matcher found = NUMBERS.matcher(text);
        return found.matches()
                ? Arrays.stream(found.group(1).split("\\.", -1))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
    }

    private static int at(List<Integer> numbers, int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }
}
