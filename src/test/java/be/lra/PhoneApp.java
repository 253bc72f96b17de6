package be.lra;

import java.time.Instant;

/** The app on somebody's phone: oathtool, written by others, knows nothing of this house's reading of RFC 6238. */
public final class PhoneApp {

    private PhoneApp() {}

    /**
     * The code that the app shows.
     *
     * @param typedSecret Base32, in groups or not, as it is read off a page
     */
    public static String code(String typedSecret, Instant at) {
        return Programs.output("oathtool", "--totp", "--base32", "--now", "@" + at.getEpochSecond(), typedSecret)
                .strip();
    }
}
