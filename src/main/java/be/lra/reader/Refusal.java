package be.lra.reader;

import java.util.Locale;

/** Why the server refuses a request of a bridge. */
enum Refusal {
    MALFORMED(400),
    UPDATE_NEEDED(403),
    NOT_ENROLLED(403),
    BAD_SIGNATURE(403),
    BRIDGE_BLOCKED(403),
    BRIDGE_REPLACED(403),
    WRONG_DESK(403),
    DESK_BLOCKED(403),
    CLOCK_SKEW(403),
    REPLAYED(403),
    WRONG_NONCE(403),
    UNKNOWN_PATH(404),
    UNKNOWN_READING(404),
    ALREADY_ENROLLED(409),
    ALREADY_RECEIVED(409),
    NOBODY_WAITS(409),
    TEXTS_MISSING(409),
    READING_EXPIRED(410),
    TOO_LARGE(413),
    TOO_MANY(429);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The stable code on the wire. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
