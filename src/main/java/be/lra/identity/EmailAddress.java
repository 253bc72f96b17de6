package be.lra.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The e-mail address of a person: the part before the {@code @} as typed, the domain in lower case.
 *
 * @param value at most 254 signs (RFC 5321 §4.5.3.1.3)
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3
    private static final int LONGEST_LOCAL_PART = 64; // RFC 5321 §4.5.3.1.1
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern ASCII_DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /**
     * Normalises the address.
     *
     * @throws IllegalArgumentException if it is too long or no address
     */
    public EmailAddress {
        value = value.strip();
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        int at = value.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(value.substring(0, at)).matches()) {
            throw new IllegalArgumentException("not an address");
        }
        String domain = value.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!ASCII_DOMAIN.matcher(IDN.toASCII(domain)).matches()) {
            throw new IllegalArgumentException("not a domain");
        }
        value = value.substring(0, at) + "@" + domain;
    }

    /** What two addresses of the same mailbox have in common: compared without regard to case, tags are kept. */
    public String comparable() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** {@code a•••@example.org}: enough for the owner to know it again. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "•••@" + domain();
    }

    /** Masked: addresses never reach a log. */
    @Override
    public String toString() {
        return "EmailAddress[masked]";
    }
}
