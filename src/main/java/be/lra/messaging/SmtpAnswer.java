package be.lra.messaging;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a mail server said when it did not take a mail (RFC 5321 §4.2.1).
 *
 * @param code three digits, or 0 if it said nothing
 */
record SmtpAnswer(int code, boolean permanent) {

    private static final SmtpAnswer NONE = new SmtpAnswer(0, false);
    private static final int LOWEST_PERMANENT = 500; // RFC 5321 §4.2.1: 5yz permanent negative completion
    private static final int SENDER_NOT_AUTHENTICATED = 530; // RFC 4954 §6: our account, not this mail
    private static final int SENDER_REJECTED = 535; // RFC 4954 §6

    /** Looks through the whole chain, since the answer about the address stands behind the one about the mail. */
    static SmtpAnswer of(MessagingException trouble) {
        SmtpAnswer found = NONE;
        for (Exception e = trouble; e instanceof MessagingException next; e = next.getNextException()) {
            SmtpAnswer answer = said(next);
            if (answer.code() != 0) {
                found = answer;
            }
        }
        return found;
    }

    private static SmtpAnswer said(MessagingException e) {
        return switch (e) {
            case SMTPAddressFailedException address -> answer(address.getReturnCode());
            case SMTPSenderFailedException sender -> answer(sender.getReturnCode());
            case SMTPSendFailedException send -> answer(send.getReturnCode());
            case AuthenticationFailedException account -> new SmtpAnswer(SENDER_REJECTED, false);
            default -> NONE;
        };
    }

    private static SmtpAnswer answer(int code) {
        boolean ours = code == SENDER_NOT_AUTHENTICATED || code == SENDER_REJECTED;
        return new SmtpAnswer(code, code >= LOWEST_PERMANENT && !ours);
    }

    RuntimeException asException(MessagingException cause) {
        if (permanent) {
            return new MailRefused("smtp-" + code, cause);
        }
        return new MailUnavailable(code == 0 ? "mail-server-away" : "smtp-" + code, cause);
    }
}
