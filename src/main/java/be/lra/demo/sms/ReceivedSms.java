package be.lra.demo.sms;

import java.time.Duration;
import java.time.Instant;

/**
 * An SMS as it arrived.
 *
 * @param validity as the sender asked
 */
public record ReceivedSms(Instant receivedAt, String sender, String recipient, String text, Duration validity) {

    /** Masked: an SMS carries a code. */
    @Override
    public String toString() {
        return "ReceivedSms[masked]";
    }
}
