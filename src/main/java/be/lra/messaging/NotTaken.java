package be.lra.messaging;

import org.jspecify.annotations.Nullable;

/** A message was not taken by mail server or provider. */
public abstract sealed class NotTaken extends RuntimeException
        permits MailRefused, MailUnavailable, SmsRefused, SmsUnavailable {

    private final String reasonCode;

    NotTaken(String reasonCode, @Nullable Throwable cause) {
        super(reasonCode, cause);
        this.reasonCode = reasonCode;
    }

    /** A stable code such as {@code smtp-550} or {@code sms-busy}. */
    public String reasonCode() {
        return reasonCode;
    }
}
