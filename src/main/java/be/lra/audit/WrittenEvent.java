package be.lra.audit;

import java.util.UUID;

/**
 * An entry that was written into the trail.
 *
 * @param fingerprint the first 64 bits of the hash under which it will be sealed, as four groups of four hexadecimal digits: known at
 *     once, while its number in the log is known only when it is sealed
 */
public record WrittenEvent(UUID id, String fingerprint) {}
