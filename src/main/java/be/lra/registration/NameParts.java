package be.lra.registration;

import be.lra.identity.PersonIdentity;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of names by which registrations are found, one row each; they go with their registration.
 *
 * @see "src/docs/decisions/0881-a-name-is-found-by-its-parts.md"
 */
@Component
class NameParts {

    private static final String INSERT =
            "insert into registration_name_part (registration, part, office) values (?, ?, ?)";

    private final JdbcTemplate statements;
    private final JdbcClient database;

    NameParts(JdbcTemplate statements, JdbcClient database) {
        this.statements = statements;
        this.database = database;
    }

    /** Makes a registration findable by name, in the transaction that gives it one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(UUID registration, UUID office, PersonIdentity person) {
        statements.batchUpdate(
                INSERT,
                SearchName.of(person).parts().stream()
                        .map(part -> new Object[] {registration, part, office})
                        .toList());
    }

    /** Nobody finds it by name any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID registration) {
        statements.update("delete from registration_name_part where registration = ?", registration);
    }

    /**
     * How many parts in the office begin so, as far as it matters.
     *
     * @param most where counting ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int count(UUID office, String typed, int most) {
        return database.sql("""
                        select count(*) from (select 1 from registration_name_part
                        where office = ? and part like ? limit ?) found
                        """)
                .params(office, SearchName.part(typed) + "%", most)
                .query(Integer.class)
                .single();
    }
}
