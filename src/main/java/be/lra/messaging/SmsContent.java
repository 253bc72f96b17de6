package be.lra.messaging;

import be.lra.identity.MobileNumber;
import java.time.Duration;

/**
 * What an SMS says, and to whom: the number stands in no outbox.
 *
 * @param validity after which nobody needs it any more, more than nothing
 */
public record SmsContent(MobileNumber recipient, String text, Duration validity) {

    /** @throws IllegalArgumentException if there is no text, or no time to read it */
    public SmsContent {
        if (text.isBlank() || !validity.isPositive()) {
            throw new IllegalArgumentException("an SMS has a text and some time");
        }
    }

    /** Masked: an SMS carries a code. */
    @Override
    public String toString() {
        return "SmsContent[masked]";
    }
}
