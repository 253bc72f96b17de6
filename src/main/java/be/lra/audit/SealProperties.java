package be.lra.audit;

import be.lra.audit.log.LogKey;
import be.lra.audit.log.VerifierKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the trail is sealed. How often stands in {@code lra.audit.seal-every}, a minute by default.
 *
 * @param key the secret key that signs checkpoints, {@code PRIVATE+KEY+<name>+<id>+<key>}; without one nothing is sealed
 * @param earlierKeys public halves, {@code <name>+<id>+<key>}, of the keys that signed before this one
 * @param nextKey public half of the key that is going to sign after this one; announced in a checkpoint, so that nodes which still have
 *     this one know the next one when they meet it. Never one of the earlier ones: a key is not used again
 * @param lateness how long after its time an event may still be committed and is sealed; later it counts as added by hand.
 *     Longer than any transaction, and than clocks of nodes may differ
 * @param archive a folder in which every checkpoint is kept as a file; without one none is
 */
@ConfigurationProperties("lra.audit")
record SealProperties(
        @Nullable String key,
        @DefaultValue List<String> earlierKeys,
        @Nullable String nextKey,
        @DefaultValue("PT2H") Duration lateness,
        @Nullable Path archive) {

    SealProperties {
        earlierKeys = List.copyOf(earlierKeys);
        if (lateness.isNegative() || lateness.isZero()) {
            throw new IllegalArgumentException("lra.audit.lateness is longer than nothing");
        }
        if (key != null) {
            LogKey.of(key);
        }
        List<VerifierKey> earlier =
                earlierKeys.stream().map(text -> verifier("earlier-keys", text)).toList();
        if (nextKey != null && earlier.contains(verifier("next-key", nextKey))) {
            throw new IllegalArgumentException(
                    "lra.audit.next-key stands among lra.audit.earlier-keys: a key that sealed"
                            + " before is never used again, draw a new one: " + nextKey);
        }
    }

    private static VerifierKey verifier(String setting, String text) {
        return VerifierKey.read(text)
                .orElseThrow(() -> new IllegalArgumentException("lra.audit." + setting + " has no key: " + text));
    }

    /** Where checkpoints are kept outside of the database; empty if nowhere. */
    Optional<Path> archiveFolder() {
        return Optional.ofNullable(archive);
    }

    /** The key that signs; empty where nothing is sealed. */
    Optional<LogKey> logKey() {
        return Optional.ofNullable(key).map(LogKey::of);
    }

    /** The key to announce; empty where none is, or it signs already. */
    Optional<VerifierKey> announced() {
        return Optional.ofNullable(nextKey)
                .map(text -> verifier("next-key", text))
                .filter(next ->
                        logKey().filter(key -> !key.verifier().equals(next)).isPresent());
    }

    /** What may have signed a checkpoint of this log. */
    List<VerifierKey> trusted() {
        return Stream.concat(
                        logKey().map(LogKey::verifier).stream(),
                        earlierKeys.stream().map(text -> verifier("earlier-keys", text)))
                .toList();
    }

    /** Masked: keys never reach a log. */
    @Override
    public String toString() {
        return "SealProperties[key=" + (key == null ? "none" : "masked") + "]";
    }
}
