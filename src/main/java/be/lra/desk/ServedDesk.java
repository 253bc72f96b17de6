package be.lra.desk;

import java.util.Map;
import java.util.UUID;

/** The desk for which a person of its office confirmed this bridge. */
record ServedDesk(UUID id, String name, String office) {

    /** @throws IllegalArgumentException if the server's answer names no desk */
    static ServedDesk of(Map<String, String> lines) {
        return new ServedDesk(
                UUID.fromString(lines.getOrDefault("desk", "")),
                lines.getOrDefault("desk-name", ""),
                lines.getOrDefault("office-name", ""));
    }
}
