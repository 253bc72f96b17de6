package be.lra.identity;

import java.util.regex.Pattern;

/**
 * The number of a phone that receives SMS.
 *
 * @param e164 a plus sign, the country and the rest, 7 to 15 digits in all (ITU-T E.164 §6)
 */
public record MobileNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws IllegalArgumentException if it is written otherwise */
    public MobileNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("a number begins with a plus sign and has 7 to 15 digits");
        }
    }

    /** Masked: numbers never reach a log. */
    @Override
    public String toString() {
        return "MobileNumber[masked]";
    }
}
