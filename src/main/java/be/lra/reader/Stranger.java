package be.lra.reader;

import be.lra.desk.KeyFingerprint;

/**
 * A program that proved to have a key and introduces itself with it; whose it is nobody knows yet.
 *
 * @param publicKey X.509 form of an Ed25519 key
 * @param host what its PC calls itself, at most 60 signs; may be empty
 * @param address where the request came from
 * @param sentAt microseconds since 1970, as it signed it
 */
@SuppressWarnings("ArrayRecordComponent") // on its way into one row, never compared
record Stranger(byte[] publicKey, String host, String address, long sentAt) {

    KeyFingerprint fingerprint() {
        return KeyFingerprint.of(publicKey);
    }
}
