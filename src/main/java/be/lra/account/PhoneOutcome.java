package be.lra.account;

/** What came of giving the number of a phone. */
public sealed interface PhoneOutcome {

    /** No code can be sent to what was typed. */
    record Refused(NumberProblem why) implements PhoneOutcome {}

    /** The number is kept, and a code was asked for. */
    record Kept(SmsRequest code) implements PhoneOutcome {}

    /** Whoever typed it cannot add a key by SMS any more. */
    record Lost() implements PhoneOutcome {}
}
