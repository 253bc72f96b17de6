package be.lra.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the table {@code audit_event}, read as the texts that are hashed. */
public final class EventColumns {

    private static final String TIME = "at";
    private static final List<String> TEXTS = List.of(
            "id",
            "kind",
            "actor_kind",
            "agent",
            "office",
            "desk",
            "citizen",
            "task",
            "registration",
            "account",
            "person_fingerprint",
            "person_key_id",
            "source",
            "purpose",
            "details");

    /** Hashed of marked entries only: those from before had been hashed without. */
    private static final List<String> MARKED = List.of("seen_by", "mac_key_id", "mac");

    /** What to select where the table is called {@code e}, on a connection that speaks UTC. */
    public static final String SELECTED = "date_format(e.at, '%Y-%m-%dT%H:%i:%s.%fZ') as " + TIME + ", "
            + Stream.concat(TEXTS.stream(), MARKED.stream())
                    .map(name -> "e." + name)
                    .collect(Collectors.joining(", "));

    private EventColumns() {}

    /** The text of the row on which the result stands. */
    public static LeafText read(ResultSet row) throws SQLException {
        var text = new LeafText().with(TIME, row.getString(TIME));
        for (String name : TEXTS) {
            text.with(name, row.getString(name));
        }
        if (row.getString("mac") != null) {
            for (String name : MARKED) {
                text.with(name, row.getString(name));
            }
        }
        return text;
    }
}
