package be.lra.security;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Nobody may try again from there before a time. */
final class TooManyAttempts extends AuthenticationException {

    private final transient Instant until;

    TooManyAttempts(Instant until) {
        super("too many attempts");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
