package be.lra.reader;

import java.util.UUID;

/**
 * Which reading a message of a bridge speaks of.
 *
 * @param nonce as the bridge sent it
 */
@SuppressWarnings("ArrayRecordComponent") // compared in constant time, by its only reader
record ReadingReference(UUID id, byte[] nonce) {}
