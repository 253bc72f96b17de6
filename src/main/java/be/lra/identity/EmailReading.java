package be.lra.identity;

import java.util.Locale;

/** What came of reading a typed e-mail address. */
public sealed interface EmailReading {

    /** The form is right; nothing says yet that the mailbox exists. */
    record Read(EmailAddress address) implements EmailReading {}

    /** The text is no address. */
    record Refused(Reason reason) implements EmailReading {}

    /** Why a text is no address; {@code identity.email.<code>} is its sentence. */
    enum Reason {
        EMPTY,
        /** More than 254 signs, or more than 64 before the {@code @}. */
        TOO_LONG,
        NO_AT_SIGN,
        /** A blank, a bracket, a second {@code @}, a point at the wrong place … before the {@code @}. */
        WRONG_CHARACTERS,
        /** What follows the {@code @} cannot be the name of a domain. */
        WRONG_DOMAIN;

        /** The stable code in message keys, such as {@code wrong-domain}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
