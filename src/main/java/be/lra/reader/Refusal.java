package be.lra.reader;

import java.util.Locale;

/** Why the server refuses a request of a bridge. */
enum Refusal {
    MALFORMED(400),
    UNKNOWN_DESK(403),
    NOT_ENROLLED(403),
    BAD_SIGNATURE(403),
    DESK_BLOCKED(403),
    CLOCK_SKEW(403),
    REPLAYED(403),
    WRONG_NONCE(403),
    UNKNOWN_READING(404),
    ALREADY_RECEIVED(409),
    READING_EXPIRED(410),
    TOO_LARGE(413);

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
