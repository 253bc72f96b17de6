package be.lra.messaging;

import be.lra.identity.MobileNumber;
import java.time.Duration;
import java.util.UUID;

/**
 * An SMS as it goes out.
 *
 * @param id the message
 * @param attempt from 1; each attempt carries another code, so that only copies of one attempt are the same SMS
 * @param validity after which nobody needs it any more: a phone that was off so long does not get it
 */
public record Sms(UUID id, int attempt, MobileNumber recipient, String text, Duration validity) implements Dispatch {

    /** By which the provider knows a copy. */
    String idempotencyKey() {
        return id + "-" + attempt;
    }

    /** Masked: an SMS carries a code. */
    @Override
    public String toString() {
        return "Sms[" + id + "]";
    }
}
