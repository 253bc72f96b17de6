package be.lra.registry;

import java.util.regex.Pattern;

/** Codes a register gives: shown to agents, so made harmless. */
final class RegisterCode {

    private static final Pattern OTHER_SIGNS = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST = 32; // signs: domain.md 6.2 allows 16, names of problems are longer

    private RegisterCode() {}

    /** Letters, digits, points and dashes of a code, at most 32. */
    static String of(String unverified) {
        String harmless = OTHER_SIGNS.matcher(unverified).replaceAll("");
        return harmless.substring(0, Math.min(LONGEST, harmless.length()));
    }

    /** The last part of the name of a problem or issue, such as {@code requiredInput} (domain.md 6.4). */
    static String ofType(String unverifiedUrn) {
        return of(unverifiedUrn.substring(unverifiedUrn.lastIndexOf(':') + 1));
    }
}
