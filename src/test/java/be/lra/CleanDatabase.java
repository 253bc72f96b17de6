package be.lra;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties every table before each test class, so that classes may share one database and one application. Flyway's
 * history stays, and so do the recurring tasks, which the application plans only once, at its start.
 */
public final class CleanDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        empty(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class));
    }

    /** Empties them in the middle of a class. */
    public static void empty(JdbcClient database) {
        List<String> deletions =
                database.sql("""
                        select concat('delete from ', table_name,
                                      if(table_name = 'scheduled_task', ' where task_instance <> ''recurring''', ''))
                        from information_schema.tables
                        where table_schema = database() and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                        """).query((row, number) -> row.getString(1)).list();
        deletions.forEach(deletion -> database.sql("set statement foreign_key_checks = 0 for " + deletion)
                .update());
    }
}
