package be.lra.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A citizen between password and code: the password was right, nothing is open yet. */
public sealed interface SignInStep extends Serializable {

    UUID account();

    /** The key whose code is asked for. */
    UUID key();

    /**
     * The mail carries the code.
     *
     * @param code which was sent last
     */
    record MailedCode(UUID account, UUID key, UUID code) implements SignInStep {}

    /**
     * An SMS carries the code.
     *
     * @param code which was sent last
     */
    record TextedCode(UUID account, UUID key, UUID code) implements SignInStep {}

    /**
     * The app on the phone shows the code.
     *
     * @param since when the password was right: it may be changed before the code is typed
     */
    record AppCode(UUID account, UUID key, Instant since) implements SignInStep {}

    /**
     * A code on paper stands in for that of the key.
     *
     * @param since when the password, or the link of a mail, was right
     */
    record PaperCode(UUID account, UUID key, Instant since) implements SignInStep {}
}
