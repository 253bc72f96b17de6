package be.lra.demo.registry;

import java.util.Locale;

/** How the stub behaves, so that every trouble of a register can be seen. */
public enum StubMode {
    NORMAL,
    /** Every answer takes three seconds. */
    SLOW,
    /** No answer comes in time. */
    HANGING,
    /** An answer begins and does not end. */
    STALLING,
    /** 503 with the advice to come back in 30 seconds. */
    DOWN,
    /** 502 from the source behind the register, without advice. */
    SOURCE_DOWN,
    /** 429 with the advice to come back in 60 seconds. */
    TOO_MANY_REQUESTS,
    /** An answer that is no JSON. */
    MALFORMED,
    /** JSON of a shape nobody agreed on. */
    OTHER_SHAPE,
    /** 403: this deployment may not ask. */
    FORBIDDEN,
    /** The register declines to answer: status NO_RESULT. */
    NO_RESULT,
    /** The connection is dropped before anything is done. */
    DROPPED,
    /** A person is created, then the connection is dropped before the answer; other calls work. */
    DROPPED_CREATE;

    /** In addresses and labels, such as {@code dropped-create}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
