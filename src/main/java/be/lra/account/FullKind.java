package be.lra.account;

import java.util.Comparator;
import java.util.List;

/**
 * A kind of which an account has as many keys as it may.
 *
 * @param keys how many
 * @param leastUsed the one that was not used for the longest time
 */
public record FullKind(DigitalKeyType type, int keys, KeyView leastUsed) {

    static FullKind of(List<KeyView> open) {
        KeyView leastUsed = open.stream()
                .min(Comparator.comparing(key -> key.lastUsedAt().orElse(key.activatedAt())))
                .orElseThrow();
        return new FullKind(leastUsed.type(), open.size(), leastUsed);
    }

    /** How the key is called; empty if it has no name. */
    public String name() {
        return leastUsed.name().orElse("");
    }
}
