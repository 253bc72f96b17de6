package be.lra.demo.sms;

/** How the stub behaves, so that every trouble of a provider can be seen. */
public enum SmsStubMode {
    NORMAL,
    /** No answer comes in time. */
    HANGING,
    /** 503. */
    DOWN,
    /** 429. */
    TOO_MANY_REQUESTS,
    /** 402: the account is used up. */
    NO_CREDIT,
    /** 202 with an answer that is no JSON. */
    MALFORMED,
    /** 202 with JSON of a shape nobody agreed on. */
    OTHER_SHAPE,
    /** The SMS is taken, and the connection dropped before the answer. */
    DROPPED
}
