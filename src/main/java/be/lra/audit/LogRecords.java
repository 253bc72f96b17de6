package be.lra.audit;

import be.lra.audit.log.EventColumns;
import be.lra.audit.log.Hash;
import be.lra.audit.log.LeafText;
import be.lra.audit.log.Subtrees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of the sealed log: inserted into and read, never changed. */
@Component
class LogRecords implements Subtrees {

    /** Heights between kept subtree roots: each stands for 256 of those below. */
    static final int STEP = 8;

    /** Of the events that are sealed: the first had no marks. */
    private static final int FORM = 2;

    private static final String UNSEALED = "select " + EventColumns.SELECTED + ", e.at as moment from audit_event e"
            + " left join audit_leaf l on l.event = e.id where e.at >= ? and l.event is null"
            + " order by e.at, e.id limit ?";

    private final JdbcTemplate database;

    LogRecords(JdbcTemplate database) {
        this.database = database;
    }

    LogHead head() {
        return database
                .query(
                        "select number, size, note, made_at, whole_before, announces from audit_checkpoint order by number desc limit 1",
                        (row, i) -> new LogHead(
                                row.getLong("number"),
                                row.getLong("size"),
                                row.getString("note"),
                                instant(row, "made_at"),
                                instant(row, "whole_before"),
                                row.getString("announces")))
                .stream()
                .findFirst()
                .orElse(LogHead.NONE);
    }

    /** Checkpoints from this number on, in their order. */
    List<Note> notes(long from, int most) {
        return database.query(
                "select number, note from audit_checkpoint where number >= ? order by number limit ?",
                (row, i) -> new Note(row.getLong(1), row.getString(2)),
                from,
                most);
    }

    /** When a checkpoint was signed; empty if there is none of that number. */
    Optional<Instant> madeAt(long number) {
        return database
                .query(
                        "select made_at as moment from audit_checkpoint where number = ?",
                        (row, i) -> instant(row, "moment"),
                        number)
                .stream()
                .findFirst();
    }

    /** Committed events that are not sealed, in the order in which they will be: by their time, then by id. */
    List<Unsealed> unsealed(Instant since, int most) {
        return database.query(
                UNSEALED,
                (row, i) -> new Unsealed(
                        UUID.fromString(row.getString("id")), instant(row, "moment"), EventColumns.read(row)),
                Timestamp.from(since),
                most);
    }

    /** When the oldest event that waits was written. */
    Optional<Instant> oldestUnsealed(Instant since) {
        return database
                .query(
                        "select e.at as moment from audit_event e left join audit_leaf l on l.event = e.id"
                                + " where e.at >= ? and l.event is null order by e.at limit 1",
                        (row, i) -> instant(row, "moment"),
                        Timestamp.from(since))
                .stream()
                .findFirst();
    }

    /** Where an event stands in the log; empty as long as it is not sealed. */
    Optional<SealedPlace> placeOf(UUID event) {
        return database
                .query(
                        "select l.position, l.hash, c.number, c.made_at from audit_leaf l"
                                + " join audit_checkpoint c on c.size > l.position"
                                + " where l.event = ? order by c.size limit 1",
                        (row, i) -> new SealedPlace(
                                row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3), instant(row, "made_at")),
                        event.toString())
                .stream()
                .findFirst();
    }

    /** The event at a place of the log as it is now; empty if there is none. */
    Optional<HeldEvent> eventAt(long position) {
        return database
                .query(
                        "select " + EventColumns.SELECTED + ", e.at as moment from audit_leaf l"
                                + " join audit_event e on e.id = l.event where l.position = ?",
                        (row, i) -> new HeldEvent(
                                EventColumns.read(row).hash(), row.getString("kind"), instant(row, "moment")),
                        position)
                .stream()
                .findFirst();
    }

    /** The positions of those of these events that are sealed. */
    Map<UUID, Long> positions(List<UUID> events) {
        var positions = new HashMap<UUID, Long>();
        if (!events.isEmpty()) {
            database.query(
                    "select event, position from audit_leaf where event in ("
                            + String.join(", ", Collections.nCopies(events.size(), "?")) + ")",
                    row -> {
                        positions.put(UUID.fromString(row.getString(1)), row.getLong(2));
                    },
                    events.stream().map(UUID::toString).toArray());
        }
        return positions;
    }

    /** The notes of those checkpoints that announce a key, the oldest first; unverified. */
    List<String> announcements() {
        return database.query(
                "select note from audit_checkpoint where announces is not null order by number",
                (row, i) -> row.getString(1));
    }

    /** Fails on the primary key, having changed nothing, where another node has entered this number. */
    void enter(LogHead head) {
        database.update(
                "insert into audit_checkpoint (number, size, note, made_at, whole_before, form, announces)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                head.number(),
                head.size(),
                head.note(),
                Timestamp.from(head.madeAt()),
                Timestamp.from(head.wholeBefore()),
                FORM,
                head.announces());
    }

    /** When the first event was written, of those sealed at this place or later, that carries a mark; empty if none does. */
    Optional<Instant> firstMarked(long position) {
        return database
                .query(
                        "select e.at as moment from audit_leaf l straight_join audit_event e on e.id = l.event"
                                + " where l.position >= ? and e.mac is not null order by l.position limit 1",
                        (row, i) -> instant(row, "moment"),
                        position)
                .stream()
                .findFirst();
    }

    void enterLeaves(long first, List<Unsealed> events) {
        List<Object[]> rows = java.util.stream.IntStream.range(0, events.size())
                .mapToObj(i -> new Object[] {
                    first + i,
                    events.get(i).id().toString(),
                    events.get(i).text().hash().bytes()
                })
                .toList();
        database.batchUpdate("insert into audit_leaf (position, event, hash) values (?, ?, ?)", rows);
    }

    void enterNodes(List<Node> nodes) {
        List<Object[]> rows = nodes.stream()
                .map(node ->
                        new Object[] {node.level(), node.position(), node.root().bytes()})
                .toList();
        if (!rows.isEmpty()) {
            database.batchUpdate("insert into audit_node (level, position, hash) values (?, ?, ?)", rows);
        }
    }

    /** Read where it is kept, else put together from at most 128 roots of the next kept height below. */
    @Override
    public Hash root(int level, long index) {
        int kept = level - level % STEP;
        int count = 1 << (level - kept);
        long first = index * count;
        List<Hash> below = kept == 0
                ? hashes("select hash from audit_leaf where position between ? and ? order by position", first, count)
                : hashes(
                        "select hash from audit_node where level = " + kept
                                + " and position between ? and ? order by position",
                        first,
                        count);
        if (below.size() != count) {
            throw new IllegalStateException("the log lacks a part of the subtree " + index + " of height " + level);
        }
        return Subtrees.over(below).root(level - kept, 0);
    }

    private List<Hash> hashes(String question, long first, int count) {
        return database.query(question, (row, i) -> Hash.of(row.getBytes(1)), first, first + count - 1);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** An event that waits to be sealed. */
    record Unsealed(UUID id, Instant at, LeafText text) {}

    /** An event that is there, by its hash as it would be computed now. */
    record HeldEvent(Hash leaf, String kind, Instant at) {}

    /** A checkpoint as it was signed. */
    record Note(long number, String text) {}

    /** The root of a complete subtree that is kept. */
    record Node(int level, long position, Hash root) {}
}
