package be.lra.audit.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text of an event that is hashed: JSON in the canonical form of RFC 8785, the columns of the table by their names, all
 * as texts, those without a value left out, and the version of this form as {@code v}. An export holds it sign by sign.
 *
 * @see "src/docs/decisions/0101-a-trail-that-proves-itself.md"
 */
public final class LeafText {

    /** Of this form: a column that is added later is a name more, which no old event has. */
    private static final String VERSION = "1";

    /** RFC 3339 in UTC, always to the microsecond. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, String> members = new TreeMap<>(); // RFC 8785 §3.2.3: by UTF-16 units, as String compares

    public LeafText() {
        members.put("v", VERSION);
    }

    /** Adds a column; one without a value adds nothing. */
    public LeafText with(String column, @Nullable Object value) {
        if (value instanceof Instant time) {
            members.put(column, TIME.format(time));
        } else if (value != null) {
            members.put(column, value.toString());
        }
        return this;
    }

    /** The hash of its leaf. */
    public Hash hash() {
        return Hash.leaf(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        members.forEach((name, value) -> text.append(text.length() == 1 ? "" : ",")
                .append(JsonString.quoted(name))
                .append(':')
                .append(JsonString.quoted(value)));
        return text.append('}').toString();
    }
}
