package be.lra.registration;

import be.lra.office.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many letters an office, an agent in it and a desk may still issue today, new letters for an old case included
 * (security.md 4, features.md K4). Taken by one statement: two who read the count first would pass it together, and two
 * who made sure of the row first would wait for each other. What is issued in an exercise is no letter.
 *
 * @see "src/docs/decisions/0891-asked-once-more.md"
 */
@Component
class DailyCap {

    private static final int DAYS_KEPT = 7;

    private final JdbcClient database;
    private final RegistrationProperties settings;
    private final Caps caps;
    private final Offices offices;
    private final Clock clock;

    DailyCap(JdbcClient database, RegistrationProperties settings, Caps caps, Offices offices, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.caps = caps;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * Takes one letter of the day, in the transaction that issues it.
     *
     * @return whose cap is reached, and nothing is taken; empty if the letter may be issued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<CapScope> take(Seat seat) {
        if (offices.isForExercises(seat.office())) {
            return Optional.empty();
        }
        Map<CapScope, Integer> taken = new EnumMap<>(CapScope.class);
        // One order for everybody, the office first: who comes second waits there and holds nothing yet
        database.sql("""
                        insert into letter_day (office, day, scope, holder, letters) values
                        (:office, :day, 'OFFICE', :office, 1), (:office, :day, 'AGENT', :agent, 1),
                        (:office, :day, 'DESK', :desk, 1)
                        on duplicate key update letters = letters + 1 returning scope, letters""")
                .params(of(seat))
                .query((row, _) -> Map.entry(CapScope.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(counted -> taken.put(counted.getKey(), counted.getValue()));
        Map<CapScope, Integer> most = caps.of(seat.office());
        Optional<CapScope> reached = most.keySet().stream()
                .filter(scope -> taken.getOrDefault(scope, 0) > most.getOrDefault(scope, 0))
                .findFirst();
        reached.ifPresent(_ -> giveBack(seat));
        return reached;
    }

    /** Gives back what was taken in the same transaction, for a letter that is not issued after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveBack(Seat seat) {
        database.sql("""
                        update letter_day set letters = letters - 1 where office = :office and day = :day
                        and (scope, holder) in (('OFFICE', :office), ('AGENT', :agent), ('DESK', :desk))""").params(of(seat)).update();
    }

    /** The nearest of the caps; empty in an exercise, where nothing is counted. */
    Optional<LettersLeft> left(Seat seat) {
        if (offices.isForExercises(seat.office())) {
            return Optional.empty();
        }
        Map<CapScope, Integer> left = new EnumMap<>(caps.of(seat.office()));
        database.sql("""
                        select scope, letters from letter_day where office = :office and day = :day
                        and (scope, holder) in (('OFFICE', :office), ('AGENT', :agent), ('DESK', :desk))""")
                .params(of(seat))
                .query((row, _) -> Map.entry(CapScope.valueOf(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(taken ->
                        left.computeIfPresent(taken.getKey(), (_, most) -> Math.max(0, most - taken.getValue())));
        return left.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(nearest -> new LettersLeft(nearest.getKey(), nearest.getValue()));
    }

    private Map<String, Object> of(Seat seat) {
        return Map.of("office", seat.office(), "agent", seat.agent(), "desk", seat.desk(), "day", today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** Forgets days that count no more; found without a lock and named one by one, so that nobody waits who issues today. */
    @Transactional
    void forgetOldDays() {
        database.sql("select distinct office, day from letter_day where day < ?")
                .params(today().minusDays(DAYS_KEPT))
                .query((row, _) -> List.of(
                        row.getString(1), row.getObject(2, LocalDate.class).toString()))
                .list()
                .forEach(old -> database.sql("delete from letter_day where office = ? and day = ?")
                        .params(old)
                        .update());
    }
}
