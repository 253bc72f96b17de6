package be.lra.activation;

import java.util.ArrayList;
import java.util.List;

/** Puts the texts of the four boxes together into one code. */
final class CodeBoxes {

    private static final int LONGEST_TEXT = 200; // signs in one box; a pasted code with separators has about thirty
    private static final int CODE_LENGTH = ActivationCode.GROUPS * ActivationCode.GROUP_LENGTH;

    private CodeBoxes() {}

    static CodeReading read(List<String> boxes) {
        List<String> meant = new ArrayList<>();
        for (int box = 0; box < ActivationCode.GROUPS; box++) {
            String typed = box < boxes.size() ? boxes.get(box) : "";
            if (typed.length() > LONGEST_TEXT) {
                return new CodeReading.TooLong(box + 1);
            }
            meant.add(CodeAlphabet.forgive(typed));
        }
        return read(meant, whole(meant));
    }

    /** The text of a box that holds the whole code, else all boxes joined. */
    private static String whole(List<String> meant) {
        return meant.stream()
                .filter(text -> text.length() == CODE_LENGTH)
                .findFirst()
                .orElseGet(() -> String.join("", meant));
    }

    private static CodeReading read(List<String> meant, String whole) {
        if (whole.length() != CODE_LENGTH) {
            return wrongLength(meant);
        }
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (CodeAlphabet.value(whole.charAt(i)) < 0) {
                return foreignSign(whole, i);
            }
        }
        return ActivationCode.check(whole);
    }

    private static CodeReading wrongLength(List<String> meant) {
        for (int box = 0; box < ActivationCode.GROUPS; box++) {
            if (meant.get(box).length() > ActivationCode.GROUP_LENGTH) {
                return new CodeReading.TooLong(box + 1);
            }
        }
        int shortest = 0;
        while (meant.get(shortest).length() == ActivationCode.GROUP_LENGTH) {
            shortest++;
        }
        return new CodeReading.TooShort(shortest + 1, meant.get(shortest).length());
    }

    private static CodeReading foreignSign(String whole, int index) {
        String sign = Character.toString(whole.codePointAt(index));
        return new CodeReading.ForeignSign(index / ActivationCode.GROUP_LENGTH + 1, sign);
    }
}
