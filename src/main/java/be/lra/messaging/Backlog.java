package be.lra.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * The messages that still wait although nothing is wrong with themselves: not yet tried, or the mail server was away. A
 * message that waits because of its own mailbox is not counted.
 *
 * @param oldestSince when the one that waits longest was entered; empty while none waits
 */
public record Backlog(int waiting, Optional<Instant> oldestSince) {}
