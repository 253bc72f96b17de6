package be.lra.registration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the registrations of before V985 findable by name: SQL does not know how letters lose their accents. */
@Component
class NamesOfEarlierRegistrations implements JavaMigration {

    private static final String EARLIER = "select id, office, last_name, given_names from registration"
            + " where id > ? and last_name is not null and given_names is not null order by id limit 1000";
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("986");
    }

    @Override
    public String getDescription() {
        return "names of earlier registrations";
    }

    /** None: what it does to the rows depends on this class alone. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement earlier = context.getConnection().prepareStatement(EARLIER);
                PreparedStatement name = context.getConnection()
                        .prepareStatement("update registration set search_name = ? where id = ?");
                PreparedStatement part = context.getConnection()
                        .prepareStatement(
                                "insert into registration_name_part (registration, part, office) values (?, ?, ?)")) {
            Optional<String> last = some(FIRST, earlier, name, part);
            while (last.isPresent()) {
                name.executeBatch();
                part.executeBatch();
                last = some(last.get(), earlier, name, part);
            }
        }
    }

    /** Prepares the next rows, and returns the last of them. */
    private static Optional<String> some(
            String after, PreparedStatement earlier, PreparedStatement name, PreparedStatement part)
            throws SQLException {
        Optional<String> last = Optional.empty();
        earlier.setString(1, after);
        try (ResultSet rows = earlier.executeQuery()) {
            while (rows.next()) {
                last = Optional.of(rows.getString("id"));
                add(rows, name, part);
            }
        }
        return last;
    }

    private static void add(ResultSet row, PreparedStatement name, PreparedStatement part) throws SQLException {
        SearchName words = SearchName.of(row.getString("last_name"), row.getString("given_names"));
        name.setString(1, words.text());
        name.setString(2, row.getString("id"));
        name.addBatch();
        for (String found : words.parts()) {
            part.setString(1, row.getString("id"));
            part.setString(2, found);
            part.setString(3, row.getString("office"));
            part.addBatch();
        }
    }
}
