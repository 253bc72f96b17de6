package be.lra.messaging;

import java.util.Locale;

/** Why the provider did not take an SMS. */
public enum SmsTrouble {
    /** No phone with this number receives SMS. */
    NUMBER_REFUSED,
    /** The provider cannot make sense of our request: ours to mend. */
    NOT_UNDERSTOOD,
    /** The provider does not accept our account, or it is used up. */
    NOT_ADMITTED,
    /** Too many SMS at once. */
    BUSY,
    /** The provider says that it is out of order. */
    DOWN,
    /** No connection, or it was lost, or there is no provider. */
    AWAY,
    /** No answer came in time. */
    TIMED_OUT,
    /** The answer cannot be understood. */
    MALFORMED;

    /** The stable code in audit entries, such as {@code sms-timed-out}. */
    public String code() {
        return "sms-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the provider did not speak at all, or only to say that it cannot. */
    boolean isSilence() {
        return switch (this) {
            case DOWN, AWAY, TIMED_OUT -> true;
            case NUMBER_REFUSED, NOT_UNDERSTOOD, NOT_ADMITTED, BUSY, MALFORMED -> false;
        };
    }

    /** As the worker of the outbox takes it: for good, or worth another attempt. */
    NotTaken asException() {
        return switch (this) {
            case NUMBER_REFUSED, NOT_UNDERSTOOD -> new SmsRefused(this);
            case NOT_ADMITTED, BUSY, DOWN, AWAY, TIMED_OUT, MALFORMED -> new SmsUnavailable(this);
        };
    }
}
