package be.lra.ui;

import org.springframework.http.HttpStatus;

/** What kind of trouble a status means to people. */
enum ErrorKind {
    FAILED("failed", "failed"),
    NOT_FOUND("notFound", "not-found"),
    /** Forbidden: the session ended, and with it the token against forgery. */
    TOO_LONG("tooLong", "too-long"),
    BUSY("busy", "busy");

    private final String key;
    private final String code;

    ErrorKind(String key, String code) {
        this.key = key;
        this.code = code;
    }

    static ErrorKind of(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> TOO_LONG;
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> BUSY;
            default -> status.is5xxServerError() ? FAILED : NOT_FOUND;
        };
    }

    /** Part of the keys of the citizen's texts: {@code account.error.<key>.…} */
    String key() {
        return key;
    }

    /** Part of the keys of the desk's texts: {@code ui.<key>.title} and {@code ui.<key>.text} */
    String deskKey() {
        return this == FAILED ? "error" : key;
    }

    /** As programs are told. */
    String code() {
        return code;
    }
}
