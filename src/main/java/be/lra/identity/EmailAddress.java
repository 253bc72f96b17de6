package be.lra.identity;

import be.lra.identity.EmailReading.Reason;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The e-mail address of a person: the part before the {@code @} as typed, the domain in lower case.
 *
 * @param value at most 254 signs (RFC 5321 §4.5.3.1.3), Unicode in normal form C
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254; // RFC 5321 §4.5.3.1.3
    private static final int LONGEST_LOCAL_PART = 64; // RFC 5321 §4.5.3.1.1
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"; // RFC 5322 §3.2.3, RFC 6532 §3.2
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN_AS_TYPED = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+");
    private static final Pattern ASCII_DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /**
     * Normalises the address.
     *
     * @throws IllegalArgumentException if it is too long or no address
     */
    public EmailAddress {
        value = normalised(value);
        fault(value).ifPresent(reason -> {
            throw new IllegalArgumentException("no address: " + reason);
        });
    }

    /** Reads what somebody typed; blanks around it do not matter. */
    public static EmailReading read(String typed) {
        String normalised = normalised(typed);
        return fault(normalised)
                .<EmailReading>map(EmailReading.Refused::new)
                .orElseGet(() -> new EmailReading.Read(new EmailAddress(normalised)));
    }

    private static String normalised(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return typed;
        }
        String address = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<Reason> fault(String address) {
        if (address.isEmpty()) {
            return Optional.of(Reason.EMPTY);
        }
        if (address.length() > LONGEST) {
            return Optional.of(Reason.TOO_LONG);
        }
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.of(Reason.NO_AT_SIGN);
        }
        if (!LOCAL_PART.matcher(address.substring(0, at)).matches()) {
            return Optional.of(Reason.WRONG_CHARACTERS);
        }
        if (at > LONGEST_LOCAL_PART) {
            return Optional.of(Reason.TOO_LONG);
        }
        Optional<String> domain = asciiDomain(address.substring(at + 1));
        if (domain.isEmpty()) {
            return Optional.of(Reason.WRONG_DOMAIN);
        }
        return at + 1 + domain.get().length() > LONGEST ? Optional.of(Reason.TOO_LONG) : Optional.empty();
    }

    /** The domain as name servers know it (RFC 5890), if it can be one. */
    private static Optional<String> asciiDomain(String domain) {
        if (!DOMAIN_AS_TYPED.matcher(domain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(domain))
                    .filter(ascii -> ASCII_DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException e) { // a label that is too long or holds a forbidden sign
            return Optional.empty();
        }
    }

    /**
     * What two addresses of the same mailbox have in common: compared without regard to case and to how the domain is
     * written; tags are kept, so {@code a+b@} is not {@code a@}.
     */
    public String comparable() {
        return value.substring(0, value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT) + IDN.toASCII(domain());
    }

    /** Whether it is that of an invented visitor: no mail can be brought there. */
    public boolean isOfExercise() {
        return domain().equals(Exercise.DOMAIN) || domain().endsWith("." + Exercise.DOMAIN);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The part before the {@code @}, as typed. */
    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
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
