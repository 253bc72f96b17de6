package be.lra.messaging;

/** Why a citizen receives a message; each kind is composed by exactly one {@link MessageComposer}. */
public enum MessageKind {
    /** The activation link, the half of the pair that goes by mail. */
    ACTIVATION_LINK(false),
    /** The code of five minutes that proves the e-mail address while a key is activated. */
    REGISTRATION_CODE(true),
    /** The code of ten minutes at log-in with the e-mail key. */
    LOGIN_CODE(true),
    /** News that a key is active now. */
    KEY_ACTIVATED(false),
    /** News that an office established the identity of the person today. */
    PROOFING_NOTICE(false),
    /** News that the keys tied to this address were deactivated. */
    KEYS_DISPLACED(false);

    private final boolean urgent;

    MessageKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether somebody waits for it before a screen, so that it overtakes the others. */
    public boolean isUrgent() {
        return urgent;
    }
}
