package be.lra.messaging;

/** The provider cannot take SMS now; another attempt may succeed. */
public final class SmsUnavailable extends NotTaken {

    SmsUnavailable(SmsTrouble trouble) {
        super(trouble.code(), null);
    }
}
