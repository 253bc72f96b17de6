package be.lra.account;

import be.lra.messaging.Delivery;
import be.lra.messaging.SmsTrouble;

/** How far the SMS with a code has come; message key {@code account.sms.progress.<name>} where it is not on its way. */
public enum SmsProgress {
    /** About to leave. */
    LEAVING,
    /** The provider took it. */
    SENT,
    /** The provider did not take it yet; it is tried again by itself. */
    DELAYED,
    /** The provider says that no phone with this number receives SMS. */
    REFUSED,
    /** It will not leave any more. */
    FAILED;

    static SmsProgress of(Delivery delivery) {
        return switch (delivery.state()) {
            case QUEUED, SENDING -> delivery.reasonCode() == null ? LEAVING : DELAYED;
            case ACCEPTED -> SENT;
            case FAILED -> SmsTrouble.NUMBER_REFUSED.code().equals(delivery.reasonCode()) ? REFUSED : FAILED;
            case CANCELLED -> FAILED;
        };
    }
}
