package be.lra.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What a typed code by SMS turned out to be.
 *
 * @param phone which it was sent to; the key has the same id
 */
public record SmsCodeOutcome(CodeOutcome code, Optional<UUID> phone) implements ProofOutcome {

    @Override
    public boolean isAccepted() {
        return code.isAccepted();
    }

    @Override
    public boolean canBeCorrected() {
        return code.canBeCorrected();
    }

    /** What holds of every code is said in the same words as of one by mail. */
    @Override
    public MessageSourceResolvable sentence() {
        return switch (code) {
            case CodeOutcome.NotACode _ -> sentence("account.sms.notACode");
            case CodeOutcome.NotSentYet _ -> sentence("account.sms.notSentYet");
            case CodeOutcome.Replaced replaced ->
                sentence("account.sms.replaced", BelgianTime.clock(replaced.newerSentAt()));
            case CodeOutcome.Accepted _, CodeOutcome.Wrong _, CodeOutcome.Expired _, CodeOutcome.Blocked _ ->
                code.sentence();
        };
    }

    private static MessageSourceResolvable sentence(String key, Object... facts) {
        return new DefaultMessageSourceResolvable(new String[] {key}, facts);
    }
}
