package be.lra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema that the migrations make is the one that the entities mean. */
@DatabaseTest
class MigrationTest {

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient database;

    @Value("${spring.jpa.hibernate.ddl-auto}")
    String atStart;

    @Test
    void everyStartComparesEntitiesWithTheSchema() {
        assertThat(atStart).isEqualTo("validate");
    }

    @Test
    void everyMigrationHasRun() {
        flyway.validate();

        assertThat(flyway.info().pending()).isEmpty();
    }

    /** Their numbers go by module, so that a new one is often lower than the highest that has run. */
    @Test
    void migrationsOfAModuleDoNotWaitForThoseOfOthers() {
        assertThat(flyway.getConfiguration().isOutOfOrder()).isTrue();
    }

    @Test
    void tablesOfEntitiesHaveTheColumnsOfTheEntityAndNoOther() {
        var expected = new TreeMap<String, Set<String>>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(
                        entity -> expected.computeIfAbsent(entity.getIdentifierTableName(), table -> new TreeSet<>())
                                .addAll(columns(entity)));

        var found = new TreeMap<String, Set<String>>();
        expected.keySet().forEach(table -> found.put(table, new TreeSet<>(columnsInSchema(table))));

        assertThat(found).isEqualTo(expected);
    }

    private static Set<String> columns(EntityPersister entity) {
        var columns = new TreeSet<String>();
        entity.getIdentifierMapping()
                .forEachSelectable((index, column) -> columns.add(column.getSelectionExpression()));
        if (entity.getVersionMapping() != null) {
            columns.add(entity.getVersionMapping().getSelectionExpression());
        }
        entity.forEachAttributeMapping(attribute -> attribute.forEachSelectable((index, column) -> {
            if (column.getContainingTableExpression().equals(entity.getIdentifierTableName())) {
                columns.add(column.getSelectionExpression());
            }
        }));
        return columns;
    }

    private List<String> columnsInSchema(String table) {
        return database.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = ?
                        """)
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void timesAreKeptToTheMicrosecondAndTextsAreNotPadded() {
        List<String> wrong =
                database.sql("""
                        select concat(table_name, '.', column_name, ' ', column_type) from information_schema.columns
                        where table_schema = database() and table_name <> 'flyway_schema_history'
                          and (data_type in ('char', 'datetime') or (data_type = 'timestamp' and datetime_precision <> 6))
                        """).query((row, number) -> row.getString(1)).list();

        assertThat(wrong).isEmpty();
    }
}
