package be.lra.fas;

/** Why a token or what came with it is not believed. For the log: a citizen learns only that it did not work. */
enum Flaw {
    /** Nothing that can be read. */
    MALFORMED,
    /** Signed otherwise than by RS256, or not at all. */
    ALGORITHM,
    /** Not signed by a key of the service. */
    SIGNATURE,
    ISSUER,
    /** Made for another client. */
    AUDIENCE,
    /** Given to another client. */
    PARTY,
    EXPIRED,
    /** Made in the future. */
    TOO_EARLY,
    /** Made for another sign-in. */
    NONCE,
    /** Nobody is named. */
    SUBJECT,
    /** What is told of the person is of another one. */
    OTHER_PERSON,
    /** The service did not want to know the code. */
    CODE,
    /** Its proof is older than what was asked for. */
    TOO_OLD
}
