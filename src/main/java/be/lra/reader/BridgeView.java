package be.lra.reader;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A reader program as people see it.
 *
 * @param desk which it serves, or served last
 * @param name given by people
 * @param blocked why it is blocked; empty if it is not
 * @param fingerprint of its key, in groups for comparing by eye
 * @param enrolledHost what its PC called itself when it was connected; may be empty
 * @param host what its PC calls itself now; may be empty
 */
public record BridgeView(
        UUID id,
        UUID desk,
        String name,
        Optional<BlockReason> blocked,
        String fingerprint,
        Instant enrolledAt,
        String enrolledHost,
        String host,
        ReaderStatus status) {

    /** Whether its key file seems to have moved to another PC. */
    public boolean isOnAnotherPc() {
        return !host.isEmpty() && !enrolledHost.isEmpty() && !host.equals(enrolledHost);
    }
}
