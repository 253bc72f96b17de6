package be.lra.messaging;

import be.lra.audit.Subject;
import java.util.UUID;

/** Why a citizen receives a message; each kind is composed by exactly one {@link MessageComposer}. */
public enum MessageKind {
    /** The activation link, the half of the pair that goes by mail. */
    ACTIVATION_LINK(About.REGISTRATION, false),
    /** The link once more, before its end. */
    ACTIVATION_REMINDER(About.REGISTRATION, false),
    /** The code of five minutes that proves the e-mail address while a key is activated. */
    REGISTRATION_CODE(About.REGISTRATION, true),
    /** The code of ten minutes at log-in with the e-mail key. */
    LOGIN_CODE(About.ACCOUNT, true),
    /** The code that proves a new address of an account. */
    EMAIL_CODE(About.ACCOUNT, true),
    /** The code of five minutes that proves the number of a phone. */
    REGISTRATION_SMS(About.ACCOUNT, true, Channel.SMS),
    /** The code of ten minutes at log-in with the key by SMS. */
    LOGIN_SMS(About.ACCOUNT, true, Channel.SMS),
    /** News that a key is active now. */
    KEY_ACTIVATED(About.ACCOUNT, false),
    /** News that an office established the identity of the person today. */
    PROOFING_NOTICE(About.REGISTRATION, false),
    /** News that the keys tied to this address were deactivated. */
    KEYS_DISPLACED(About.ACCOUNT, false),
    /** News that an account was closed, which is gone when it is written. */
    ACCOUNT_CLOSED(About.ACCOUNT, false),
    /** News that the holder, or somebody in his place, changed something about keys or account. */
    SECURITY_NOTICE(About.NOTICE, false),
    /** The user name of somebody who forgot it. */
    USER_NAME(About.NOTICE, true),
    /** The link of somebody who forgot the password. */
    NEW_PASSWORD(About.NOTICE, true),
    /** The link that confirms an appointment while its time is held. */
    APPOINTMENT_HELD(About.APPOINTMENT, true),
    /** An appointment that was confirmed or moved, with the entry for calendars. */
    APPOINTMENT_CONFIRMED(About.APPOINTMENT, false),
    /** An appointment that is near. */
    APPOINTMENT_REMINDER(About.APPOINTMENT, false),
    /** An appointment that was cancelled, with what takes it out of calendars. */
    APPOINTMENT_CANCELLED(About.APPOINTMENT, false),
    /** To an administrator, who sees what a proposal would make of the mail with the link. */
    OFFICE_SPECIMEN(About.NOTICE, true),
    /** To those whom the operator named, so that they hold what the trail was. */
    AUDIT_CHECKPOINT(About.NOTICE, false);

    private final About about;
    private final boolean urgent;
    private final Channel channel;

    MessageKind(About about, boolean urgent) {
        this(about, urgent, Channel.MAIL);
    }

    MessageKind(About about, boolean urgent, Channel channel) {
        this.about = about;
        this.urgent = urgent;
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    /** Whether somebody waits for it before a screen, so that it overtakes the others. */
    public boolean isUrgent() {
        return urgent;
    }

    Subject auditSubject(UUID subject) {
        return switch (about) {
            case REGISTRATION -> Subject.registration(subject);
            case ACCOUNT -> Subject.account(subject);
            case APPOINTMENT, NOTICE -> Subject.none();
        };
    }

    private enum About {
        REGISTRATION,
        ACCOUNT,
        APPOINTMENT,
        NOTICE
    }
}
