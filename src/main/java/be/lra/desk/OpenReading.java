package be.lra.desk;

import be.lra.eid.Challenge;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A reading that the server has opened for one card.
 *
 * @param nonce 64 hexadecimal digits, made by the server, good once
 * @param knownIssuers hexadecimal SHA-256 of the names of those roots whose certificates the server already has
 */
record OpenReading(UUID id, String nonce, Instant issuedAt, List<String> knownIssuers) {

    OpenReading {
        knownIssuers = List.copyOf(knownIssuers);
    }

    /** @throws IllegalArgumentException if the server's answer lacks something */
    static OpenReading of(Map<String, String> lines) {
        return new OpenReading(
                UUID.fromString(required(lines, "reading")),
                required(lines, "nonce"),
                Instant.ofEpochMilli(Long.parseLong(required(lines, "issued-at"))),
                List.of(lines.getOrDefault("known-issuers", "").split(",")));
    }

    private static String required(Map<String, String> lines, String name) {
        return Optional.ofNullable(lines.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the server did not tell the " + name));
    }

    /** The 48 bytes that the chip has to sign. */
    byte[] challenge(UUID desk) {
        return new Challenge(HexFormat.of().parseHex(nonce), desk, id, issuedAt).bytes();
    }
}
