package be.lra.registration;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short name people use for a registration, such as {@code R-7K3M-2Q}: on the letter, on the telephone, in a search.
 * It opens nothing.
 *
 * @param value {@code R-}, four signs, a hyphen, two signs, without I, L, O and U
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // as the paper code: security.md 1
    private static final int SIGNS = 6; // 30 random bits; uniqueness is the database's
    private static final Pattern FORM = Pattern.compile("R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}");

    /** @throws IllegalArgumentException if it has another form */
    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no reference of a registration");
        }
    }

    static Reference random(SecureRandom random) {
        var signs = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return ofSigns(signs.toString());
    }

    /** Reads what somebody typed: any case, with or without {@code R} and hyphens, O for 0, I and L for 1. */
    public static Optional<Reference> read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() == SIGNS + 1 && signs.startsWith("R")) {
            signs = signs.substring(1);
        }
        return signs.length() == SIGNS && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                ? Optional.of(ofSigns(signs))
                : Optional.empty();
    }

    private static Reference ofSigns(String signs) {
        return new Reference("R-" + signs.substring(0, 4) + "-" + signs.substring(4));
    }

    @Override
    public String toString() {
        return value;
    }
}
