package be.lra.account;

import be.lra.identity.Language;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What came of asking for a code by SMS. */
public sealed interface SmsRequest {

    /** The SMS is on its way; every earlier code of the purpose is void. */
    record Sending(UUID code) implements SmsRequest {}

    /** Not yet: the gap between two codes, or the number an hour, is used up. The earlier code stays good. */
    record TooSoon(Instant again) implements SmsRequest {}

    /** Too many went to this number, this account, this country or everywhere. The earlier code stays good. */
    record TooMany(Instant again) implements SmsRequest {

        /** The sentence that says when it goes on, and what helps until then. */
        public MessageSourceResolvable sentence(Language language) {
            return new DefaultMessageSourceResolvable(
                    new String[] {"account.sms.many"},
                    new Object[] {BelgianTime.date(again, language), BelgianTime.clockRoundedUp(again)});
        }
    }
}
