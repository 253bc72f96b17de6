package be.lra.account;

import be.lra.messaging.MessageKind;

/** What a code sent by mail or SMS is for. */
public enum CodePurpose {
    /** Proves the address before the key becomes active: « code d’enregistrement » (seed 004 §3.1). */
    REGISTRATION(MessageKind.REGISTRATION_CODE),
    /** The second factor of signing in. */
    LOGIN(MessageKind.LOGIN_CODE),
    /** Proves a new address of an account. */
    EMAIL_CHANGE(MessageKind.EMAIL_CODE),
    /** Proves the number of a phone before the key by SMS becomes active. */
    SMS_REGISTRATION(MessageKind.REGISTRATION_SMS),
    /** The second factor of signing in, by SMS. */
    SMS_LOGIN(MessageKind.LOGIN_SMS);

    private final MessageKind message;

    CodePurpose(MessageKind message) {
        this.message = message;
    }

    MessageKind message() {
        return message;
    }

    /** As it stands in audit entries. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
