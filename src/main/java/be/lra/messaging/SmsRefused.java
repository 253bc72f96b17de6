package be.lra.messaging;

/** The provider refuses this SMS for good, for instance because no phone has the number. */
public final class SmsRefused extends NotTaken {

    SmsRefused(SmsTrouble trouble) {
        super(trouble.code(), null);
    }
}
