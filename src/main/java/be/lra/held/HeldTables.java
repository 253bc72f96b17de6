package be.lra.held;

import be.lra.identity.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holding that is read from tables as they are declared. */
public final class HeldTables implements Holding {

    private static final UUID NOBODY = new UUID(0, 0); // SQL knows no empty list

    private final JdbcClient database;
    private final MessageSource messages;
    private final UnaryOperator<Whose> knowing;
    private final List<HeldTable> tables;

    /** @param knowing by what else the tables know a person */
    public HeldTables(
            JdbcClient database, MessageSource messages, UnaryOperator<Whose> knowing, List<HeldTable> tables) {
        this.database = database;
        this.messages = messages;
        this.knowing = knowing;
        this.tables = List.copyOf(tables);
    }

    @Override
    public Whose known(Whose whose) {
        return knowing.apply(whose);
    }

    @Override
    public List<HeldSection> of(Whose whose, Language language) {
        var words = new Words(messages, language);
        return tables.stream()
                .map(table -> new HeldSection(
                        table.topic(),
                        rows(database.sql(table.question()), whose).query().listOfRows().stream()
                                .map(row -> facts(table, row, words))
                                .toList()))
                .toList();
    }

    /** The values of one column of the rows of a person. */
    public static <T> List<T> values(JdbcClient database, String question, Whose whose, Class<T> type) {
        return rows(database.sql(question), whose)
                .query((row, _) -> row.getObject(1, type))
                .list();
    }

    private static JdbcClient.StatementSpec rows(JdbcClient.StatementSpec statement, Whose whose) {
        return statement
                .param("accounts", some(whose.accounts(), NOBODY))
                .param("registrations", some(whose.registrations(), NOBODY))
                .param("things", some(whose.things(), NOBODY))
                .param("addresses", some(whose.addresses(), ""));
    }

    private static <T> Collection<T> some(Set<T> values, T none) {
        return values.isEmpty() ? List.of(none) : values;
    }

    private static List<HeldFact> facts(HeldTable table, Map<String, @Nullable Object> row, Words words) {
        return table.columns().stream()
                .flatMap(column -> column.telling().told(row, words).stream()
                        .map(told ->
                                new HeldFact(column.name(), words.label(column.name()), told.data(), told.shown())))
                .toList();
    }

    @Override
    public Map<String, Set<String>> told() {
        return tables.stream()
                .collect(Collectors.toMap(
                        HeldTable::name,
                        table -> table.columns().stream()
                                .map(HeldColumn::column)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
