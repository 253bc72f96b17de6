package be.lra.account;

/** What came of a change that a holder asked about one of the keys. */
public sealed interface KeyChange {

    record Done() implements KeyChange {}

    /** The proof of the session is too old: nothing changed, the holder proves a key once more. */
    record Stale() implements KeyChange {}

    /** The key, or the one that opened the session, opens nothing any more; nothing changed. */
    record Gone() implements KeyChange {}

    record NameRefused(KeyName.Problem why) implements KeyChange {}

    /** It is renewed only in a session that this very key has opened a moment ago. */
    record OtherKey() implements KeyChange {}

    /** It is the last key that opens the account: it ends only for who confirms that by typing the user name. */
    record LastKey() implements KeyChange {}

    /** What was typed to confirm the end of the last key is not the user name. */
    record NotConfirmed() implements KeyChange {}
}
