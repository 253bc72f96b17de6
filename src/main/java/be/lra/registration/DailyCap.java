package be.lra.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many letters a desk may still issue today, new letters for an old case included (security.md 4). Taken by one
 * statement: two who read the count first would pass it together, and two who made sure of the row first would wait for
 * each other.
 */
@Component
class DailyCap {

    private static final int DAYS_KEPT = 7;

    private final JdbcClient database;
    private final RegistrationProperties settings;
    private final Caps caps;
    private final Clock clock;

    DailyCap(JdbcClient database, RegistrationProperties settings, Caps caps, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.caps = caps;
        this.clock = clock;
    }

    /**
     * Takes one letter of the day, in the transaction that issues it.
     *
     * @return false if the desk has none left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(UUID desk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        int taken = database.sql("""
                        insert into desk_day (desk, day, letters) values (?, ?, 1)
                        on duplicate key update letters = letters + 1 returning letters""").params(desk, today).query(Integer.class).single();
        if (taken > caps.ofDesk(desk)) {
            giveBack(desk, today);
            return false;
        }
        return true;
    }

    private void giveBack(UUID desk, LocalDate today) {
        database.sql("update desk_day set letters = letters - 1 where desk = ? and day = ?")
                .params(desk, today)
                .update();
    }

    /** How many letters of the day are left. */
    int left(UUID desk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        int taken = database.sql("select letters from desk_day where desk = ? and day = ?")
                .params(desk, today)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return Math.max(0, caps.ofDesk(desk) - taken);
    }

    /** Forgets days that count no more. */
    @Transactional
    void forgetOldDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        database.sql("delete from desk_day where day < ?")
                .params(today.minusDays(DAYS_KEPT))
                .update();
    }
}
