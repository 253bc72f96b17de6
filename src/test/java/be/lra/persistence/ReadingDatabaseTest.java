package be.lra.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which statements stand alone, and which belong to one transaction. */
@DatabaseTest
class ReadingDatabaseTest {

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcTemplate statements;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void table() {
        statements.execute("create or replace table reading_test (number int)");
    }

    @AfterEach
    void noTable() {
        statements.execute("drop table reading_test");
    }

    @Test
    void pagePiecemealReadsWhatIsCommittedAtThatMoment() throws Exception {
        assertThat(Reading.<Boolean>piecemeal(this::seesWhatComesMeanwhile)).isTrue();
    }

    @Test
    void elsewhereATransactionThatReadsHasOnePicture() {
        assertThat(seesWhatComesMeanwhile()).isFalse();
    }

    private boolean seesWhatComesMeanwhile() {
        return Objects.requireNonNull(transaction(true).execute(status -> {
            long before = count();
            addBesides();
            return count() > before;
        }));
    }

    @Test
    void whatAPageWritesIsOneTransactionAllTheSame() throws Exception {
        Reading.piecemeal(() -> {
            transaction(false).executeWithoutResult(status -> {
                entities.createNativeQuery("insert into reading_test values (1)")
                        .executeUpdate();
                status.setRollbackOnly();
            });
            return true;
        });

        assertThat(count()).isZero();
    }

    @Test
    void statementAloneIsCommittedByItselfAndBelongsToATransactionWithinOne() {
        statements.update("insert into reading_test values (1)");
        assertThat(count()).isEqualTo(1);

        transaction(false).executeWithoutResult(status -> {
            statements.update("insert into reading_test values (2)");
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(1);
    }

    private TransactionTemplate transaction(boolean reading) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(reading);
        return template;
    }

    private long count() {
        return ((Number) entities.createNativeQuery("select count(*) from reading_test")
                        .getSingleResult())
                .longValue();
    }

    /** By another connection. */
    private void addBesides() {
        try (Session other = entities.getEntityManagerFactory()
                .unwrap(org.hibernate.SessionFactory.class)
                .openSession()) {
            other.beginTransaction();
            other.createNativeMutationQuery("insert into reading_test values (3)")
                    .executeUpdate();
            other.getTransaction().commit();
        }
    }
}
