package be.lra.account;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Why no code can be sent to what was typed. */
public enum NumberProblem {
    EMPTY,
    /** Something that stands in no number. */
    UNREADABLE,
    TOO_SHORT,
    TOO_LONG,
    /** As long as a number, but nobody has such a one. */
    UNKNOWN,
    /** A phone with a wire. */
    LANDLINE,
    /** A number of services, such as those that cost more. */
    SERVICE,
    /** No SMS is sent to this country: {@code lra.account.sms.countries}. */
    COUNTRY,
    /** A key of the same holder has it already. */
    YOURS;

    /** The sentence that says what is wrong and what helps. */
    public MessageSourceResolvable sentence() {
        return new DefaultMessageSourceResolvable("account.sms.number." + name());
    }
}
