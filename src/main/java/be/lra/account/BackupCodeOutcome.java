package be.lra.account;

import java.time.Instant;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a typed code on paper turned out to be. */
public sealed interface BackupCodeOutcome extends ProofOutcome {

    /**
     * The code is right, and served now.
     *
     * @param left how many codes are left
     */
    record Accepted(int left) implements BackupCodeOutcome {}

    /** Not ten digits; it cost no attempt. */
    record NotACode() implements BackupCodeOutcome {}

    record Wrong() implements BackupCodeOutcome {}

    /** It served before: each serves once. */
    record Used() implements BackupCodeOutcome {}

    /** Too many tries: the code was not even looked at. */
    record Wait(Instant until) implements BackupCodeOutcome {}

    @Override
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    @Override
    default boolean canBeCorrected() {
        return this instanceof NotACode;
    }

    @Override
    default MessageSourceResolvable sentence() {
        return switch (this) {
            case Accepted _ -> throw new IllegalStateException("an accepted code is no problem");
            case NotACode _ -> sentence("account.backup.notACode");
            case Wrong _ -> sentence("account.backup.wrong");
            case Used _ -> sentence("account.backup.used");
            case Wait wait -> sentence("account.app.wait", BelgianTime.clockRoundedUp(wait.until()));
        };
    }

    private static MessageSourceResolvable sentence(String key, Object... facts) {
        return new DefaultMessageSourceResolvable(new String[] {key}, facts);
    }
}
