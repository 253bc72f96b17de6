package be.lra.messaging;

import be.lra.audit.Subject;
import java.util.UUID;

/** Why a citizen receives a message; each kind is composed by exactly one {@link MessageComposer}. */
public enum MessageKind {
    /** The activation link, the half of the pair that goes by mail. */
    ACTIVATION_LINK(About.REGISTRATION, false),
    /** The code of five minutes that proves the e-mail address while a key is activated. */
    REGISTRATION_CODE(About.REGISTRATION, true),
    /** The code of ten minutes at log-in with the e-mail key. */
    LOGIN_CODE(About.ACCOUNT, true),
    /** News that a key is active now. */
    KEY_ACTIVATED(About.ACCOUNT, false),
    /** News that an office established the identity of the person today. */
    PROOFING_NOTICE(About.REGISTRATION, false),
    /** News that the keys tied to this address were deactivated. */
    KEYS_DISPLACED(About.ACCOUNT, false);

    private final About about;
    private final boolean urgent;

    MessageKind(About about, boolean urgent) {
        this.about = about;
        this.urgent = urgent;
    }

    /** Whether somebody waits for it before a screen, so that it overtakes the others. */
    public boolean isUrgent() {
        return urgent;
    }

    Subject auditSubject(UUID subject) {
        return about == About.REGISTRATION ? Subject.registration(subject) : Subject.account(subject);
    }

    private enum About {
        REGISTRATION,
        ACCOUNT
    }
}
