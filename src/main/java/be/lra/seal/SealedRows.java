package be.lra.seal;

import be.lra.identity.Sealed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is sealed, in whatever table. */
@Component
class SealedRows {

    /** @param id as text, as the secret is bound to it */
    record Row(String id, Sealed sealed) {}

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next rows under other keys than one, by id.
     *
     * @param after the last id of the batch before; empty for the first
     */
    List<Row> underOtherKeys(SealedColumn column, String key, String after, int most) {
        String sql = "select %s, %s, %s from %s where %s <> :key%s order by %s limit :most"
                .formatted(
                        column.id(),
                        column.text(),
                        column.keyId(),
                        column.table(),
                        column.keyId(),
                        after.isEmpty() ? "" : " and " + column.id() + " > :after",
                        column.id());
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("key", key).param("most", most);
        return (after.isEmpty() ? asked : asked.param("after", after))
                .query((row, _) -> new Row(row.getString(1), new Sealed(row.getString(3), row.getString(2))))
                .list();
    }

    /** Puts another seal in place of the one that was read; 0 if somebody was quicker. */
    int replace(SealedColumn column, Row read, Sealed renewed) {
        return jdbc.sql("update %s set %s = :text, %s = :key where %s = :id and %s = :before"
                        .formatted(column.table(), column.text(), column.keyId(), column.id(), column.text()))
                .param("text", renewed.text())
                .param("key", renewed.keyId())
                .param("id", read.id())
                .param("before", read.sealed().text())
                .update();
    }

    /** How many secrets of a table hang on each key. */
    Map<String, Long> countedByKey(SealedColumn column) {
        var counted = new TreeMap<String, Long>();
        jdbc.sql("select %s, count(*) from %s group by %s".formatted(column.keyId(), column.table(), column.keyId()))
                .query(row -> {
                    counted.put(row.getString(1), row.getLong(2));
                });
        return counted;
    }
}
