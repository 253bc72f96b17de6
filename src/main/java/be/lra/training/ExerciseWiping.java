package be.lra.training;

import be.lra.office.Offices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away each night what was practised the days before: visits, letters, accounts, mails. It asks for offices for exercises
 * and for addresses that nobody can have, and so never meets anything real. The trail stays, as it always does.
 */
@Component
class ExerciseWiping {

    private static final Logger LOG = LoggerFactory.getLogger(ExerciseWiping.class);
    private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

    private static final String OF_EXERCISE = "'%.exercice.invalid'";

    private final Offices offices;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExerciseWiping(Offices offices, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.offices = offices;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many visits went; whatever began today stays. Run twice at once, the second finds nothing. */
    @Scheduled(cron = "${lra.training.wiped-every-day-at:0 45 3 * * *}", zone = "Europe/Brussels")
    int runOnce() {
        Instant today = LocalDate.ofInstant(clock.instant(), BELGIUM)
                .atStartOfDay(BELGIUM)
                .toInstant();
        Integer visits = transaction.execute(_ -> wipe(offices.forExercises(), Timestamp.from(today)));
        int gone = visits == null ? 0 : visits;
        LOG.info("{} visits of exercises are cleared away", gone);
        return gone;
    }

    /** Nothing is looked for, and nothing held, where nobody practises. */
    private int wipe(List<UUID> exercises, Timestamp today) {
        if (exercises.isEmpty()) {
            return 0;
        }
        database.sql("delete from exercise_mail where sent_at < ?").param(today).update();
        wipeAccounts(today);
        database.sql("delete from activation_pair where office in (:offices) and issued_at < :today and email like "
                        + OF_EXERCISE)
                .param("offices", exercises)
                .param("today", today)
                .update();
        database.sql("""
                        delete from registration_draft where registration in
                        (select id from registration where office in (:offices) and started_at < :today)""").param("offices", exercises).param("today", today).update();
        return database.sql("delete from registration where office in (:offices) and started_at < :today"
                        + " and (ssin is null or substring(ssin, 7, 3) = '000')")
                .param("offices", exercises)
                .param("today", today)
                .update();
    }

    /** Read first, which holds no row: a search through all accounts that deleted would make every sign-in wait. */
    private void wipeAccounts(Timestamp today) {
        List<String> accounts = database.sql("select id from citizen_account where email_comparable like " + OF_EXERCISE
                        + " and created_at < ?")
                .param(today)
                .query((row, _) -> row.getString(1))
                .list();
        accounts.forEach(account -> database.sql("delete from citizen_account where id = ?")
                .param(account)
                .update());
    }
}
