package be.lra.audit;

import be.lra.audit.log.Hash;
import java.time.Instant;

/**
 * Where an event stands in the sealed log.
 *
 * @param position how many events were sealed before it
 * @param leaf its hash
 * @param checkpoint the number of the first checkpoint over it
 * @param sealedAt when that was signed
 */
public record SealedPlace(long position, Hash leaf, long checkpoint, Instant sealedAt) {}
