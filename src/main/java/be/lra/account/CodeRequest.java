package be.lra.account;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for a code by mail. */
public sealed interface CodeRequest {

    /** The mail is on its way; every earlier code of the purpose is void. */
    record Sending(UUID code) implements CodeRequest {}

    /** Not yet: the gap between two codes, or the number an hour, is used up. The earlier code stays good. */
    record TooSoon(Instant again) implements CodeRequest {}
}
