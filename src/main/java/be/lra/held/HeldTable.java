package be.lra.held;

import be.lra.held.HeldColumn.Telling;
import be.lra.held.HeldColumn.Told;
import be.lra.identity.Language;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table, whose rows of a person, and how each column is told. What is not named here is not told: secrets, fingerprints,
 * pointers, and who works at the desk; a test knows the reason for each.
 */
public final class HeldTable {

    private final HeldTopic topic;
    private final String table;
    private final String condition;
    private final List<HeldColumn> columns = new ArrayList<>();

    private HeldTable(HeldTopic topic, String table, String condition) {
        this.topic = topic;
        this.table = table;
        this.condition = condition;
    }

    /**
     * Declares a table.
     *
     * @param condition SQL over {@code :accounts}, {@code :registrations}, {@code :things} and {@code :addresses}
     */
    public static HeldTable of(HeldTopic topic, String table, String condition) {
        return new HeldTable(topic, table, condition);
    }

    /** A text as it stands. */
    public HeldTable text(String... names) {
        return each(names, (value, _) -> new Told(value.toString(), value.toString()));
    }

    /** A number or a yes and no. */
    public HeldTable amount(String... names) {
        return each(
                names,
                (value, words) -> value instanceof Boolean yes
                        ? new Told(yes, words.yesOrNo(yes))
                        : new Told(value, value.toString()));
    }

    public HeldTable at(String... names) {
        return each(names, (value, words) -> {
            Instant at = value instanceof Timestamp stamp ? stamp.toInstant() : Instant.parse(value.toString());
            return new Told(at.toString(), words.at(at));
        });
    }

    /** A code whose words are {@code <before><code><after>}. */
    public HeldTable word(String name, String before, String after) {
        return each(
                new String[] {name},
                (value, words) -> new Told(value.toString(), words.word(before, value.toString(), after)));
    }

    public HeldTable word(String name, String before) {
        return word(name, before, "");
    }

    /** What has a name elsewhere, such as an office. */
    public HeldTable named(String name, BiFunction<String, Language, Optional<String>> naming) {
        return each(new String[] {name}, (value, words) -> {
            String called = naming.apply(value.toString(), words.language()).orElse(value.toString());
            return new Told(called, called);
        });
    }

    /** Only whether there is something. */
    public HeldTable present(String name) {
        return each(new String[] {name}, (_, words) -> new Told(true, words.yesOrNo(true)));
    }

    /**
     * What stands under a seal.
     *
     * @param beside the other columns that open it
     */
    public HeldTable opened(String name, List<String> beside, Function<Map<String, @Nullable Object>, String> opening) {
        columns.add(new HeldColumn(
                name,
                beside,
                (Map<String, @Nullable Object> row, Words _) -> Optional.ofNullable(row.get(name))
                        .map(_ -> {
                            String clear = opening.apply(row);
                            return new Told(clear, clear);
                        })));
        return this;
    }

    private HeldTable each(String[] names, BiFunction<Object, Words, Told> how) {
        for (String name : names) {
            Telling telling = (row, words) -> Optional.ofNullable(row.get(name)).map(value -> how.apply(value, words));
            columns.add(new HeldColumn(name, List.of(), telling));
        }
        return this;
    }

    HeldTopic topic() {
        return topic;
    }

    String name() {
        return table;
    }

    List<HeldColumn> columns() {
        return List.copyOf(columns);
    }

    /** The rows of a person, in the order of their first column. */
    String question() {
        var asked = new LinkedHashSet<String>();
        columns.forEach(column -> {
            asked.add(column.column());
            asked.addAll(column.beside());
        });
        return "select " + String.join(", ", asked) + " from " + table + " where " + condition + " order by 1";
    }
}
