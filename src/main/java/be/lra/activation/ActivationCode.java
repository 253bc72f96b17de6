package be.lra.activation;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The code on the letter: four groups of five signs, of which the fifth checks its group. In clear only in memory;
 * stored as a keyed hash.
 *
 * <p>A group holds when the sum of its signs, each times its weight, is the constant of its position in GF(32). The
 * weights differ and are not zero, so every single wrong sign and every swap of two signs of a group is caught; the
 * constants differ, so every swap of two groups is caught (security.md 1).
 */
public final class ActivationCode {

    /** Groups on the letter (seed 004 §3: four fields). */
    public static final int GROUPS = 4;
    /** Signs in a group (seed 004 §3: {@code XXXXX}), the check sign included. */
    public static final int GROUP_LENGTH = 5;

    private static final int RANDOM_SIGNS = GROUP_LENGTH - 1; // 4 groups of 4 signs of 5 bits: 80 random bits
    private static final int[] WEIGHTS = {2, 4, 8, 16, 1}; // powers of x; the check sign weighs 1
    private static final int[] CONSTANTS = {7, 11, 19, 29}; // one a position; any four different values do

    private final String clear;

    private ActivationCode(String clear) {
        this.clear = clear;
    }

    /** Draws a code of 80 random bits; draws again while it spells a word nobody wants on a letter. */
    public static ActivationCode draw(SecureRandom random) {
        ActivationCode code;
        do {
            code = drawOnce(random);
        } while (UnwantedWords.in(code.clear));
        return code;
    }

    private static ActivationCode drawOnce(SecureRandom random) {
        StringBuilder signs = new StringBuilder();
        for (int position = 0; position < GROUPS; position++) {
            int check = CONSTANTS[position];
            for (int i = 0; i < RANDOM_SIGNS; i++) {
                int value = random.nextInt(CodeAlphabet.SIZE);
                signs.append(CodeAlphabet.sign(value));
                check ^= CodeAlphabet.multiply(WEIGHTS[i], value);
            }
            signs.append(CodeAlphabet.sign(check));
        }
        return new ActivationCode(signs.toString());
    }

    /**
     * Reads what was typed or pasted into the boxes of the form, forgivingly: lower case, blanks and hyphens do not
     * matter, O counts as 0, I and L as 1, and any one box may hold the whole code.
     *
     * @param boxes the typed texts in the order of the letter, each at most 200 signs
     */
    public static CodeReading read(List<String> boxes) {
        return CodeBoxes.read(boxes);
    }

    /** The code of twenty signs of the alphabet, or the groups whose check sign is wrong. */
    static CodeReading check(String twentySigns) {
        List<Integer> wrong = new ArrayList<>();
        for (int position = 0; position < GROUPS; position++) {
            if (!holds(group(twentySigns, position), position)) {
                wrong.add(position + 1);
            }
        }
        return wrong.isEmpty()
                ? new CodeReading.Complete(new ActivationCode(twentySigns))
                : new CodeReading.GroupsWrong(wrong);
    }

    private static boolean holds(String group, int position) {
        int sum = 0;
        for (int i = 0; i < GROUP_LENGTH; i++) {
            sum ^= CodeAlphabet.multiply(WEIGHTS[i], CodeAlphabet.value(group.charAt(i)));
        }
        return sum == CONSTANTS[position];
    }

    private static String group(String signs, int position) {
        return signs.substring(position * GROUP_LENGTH, (position + 1) * GROUP_LENGTH);
    }

    /** The four groups of five signs, in the order of the letter, in clear. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int position = 0; position < GROUPS; position++) {
            groups.add(group(clear, position));
        }
        return List.copyOf(groups);
    }

    /** What is hashed: the twenty signs without separators. */
    String clear() {
        return clear;
    }

    /** Masked: codes never reach a log. */
    @Override
    public String toString() {
        return "ActivationCode[masked]";
    }
}
