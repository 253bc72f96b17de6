package be.lra.held;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column and how it is told.
 *
 * @param beside other columns that are needed to tell it, such as the key of a seal
 */
record HeldColumn(String column, List<String> beside, Telling telling) {

    /** What a program reads, and what people read. */
    record Told(Object data, String shown) {}

    /** Tells the value of a row; empty where there is none. */
    @FunctionalInterface
    interface Telling {
        Optional<Told> told(Map<String, @Nullable Object> row, Words words);
    }

    /** {@code last_used_at} becomes {@code lastUsedAt}. */
    String name() {
        var name = new StringBuilder();
        for (String part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
