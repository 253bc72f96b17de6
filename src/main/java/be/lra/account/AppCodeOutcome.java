package be.lra.account;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a typed code of the app on the phone turned out to be. */
public sealed interface AppCodeOutcome extends ProofOutcome {

    /**
     * The code is right, and served now.
     *
     * @param app which made it; the key has the same id
     */
    record Accepted(UUID app) implements AppCodeOutcome {}

    /** Not six digits; it cost no attempt. */
    record NotACode() implements AppCodeOutcome {}

    record Wrong() implements AppCodeOutcome {}

    /** A code of this app, but of another time: it came late, or the clock of the phone is off. */
    record OtherTime() implements AppCodeOutcome {}

    /** This code, or a newer one, was used already. */
    record Used() implements AppCodeOutcome {}

    /** The secret was shown for too long and never proven. */
    record Expired() implements AppCodeOutcome {}

    /** Too many tries: the code was not even looked at. */
    record Wait(Instant until) implements AppCodeOutcome {}

    @Override
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** A pause ends: the code is typed anew then, for it will have changed. */
    @Override
    default boolean canBeCorrected() {
        return this instanceof NotACode;
    }

    @Override
    default MessageSourceResolvable sentence() {
        return switch (this) {
            case Accepted _ -> throw new IllegalStateException("an accepted code is no problem");
            case NotACode _ -> sentence("account.app.notACode");
            case Wrong _ -> sentence("account.app.wrong");
            case OtherTime _ -> sentence("account.app.otherTime");
            case Used _ -> sentence("account.app.used");
            case Expired _ -> sentence("account.app.expired");
            case Wait wait -> sentence("account.app.wait", BelgianTime.clockRoundedUp(wait.until()));
        };
    }

    private static MessageSourceResolvable sentence(String key, Object... facts) {
        return new DefaultMessageSourceResolvable(new String[] {key}, facts);
    }
}
