package be.lra.throttle;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All budgets of attempts. */
interface ThrottleRows extends Repository<ThrottleRow, String> {

    /** Not as a row: one that was read would hide from {@link #count} what it counts in the same transaction. */
    @Query("select t.blockedUntil from ThrottleRow t where t.id = :id")
    Optional<Instant> blockedUntil(String id);

    /**
     * Counts one try in one atomic statement. A new window forgets the tries of the last one; its penalties are forgotten
     * only if that window, or the penalty, ended before {@code quietSince}. Once for an id in a transaction.
     *
     * @return how it stands then
     */
    @NativeQuery("insert into throttle (id, tries, window_ends_at, penalties) values (:id, 1, :windowEnd, 0)"
            + " on duplicate key update"
            + " penalties = if(window_ends_at <= :quietSince, 0, penalties),"
            + " tries = if(blocked_until > :now, tries, if(window_ends_at <= :now, 1, tries + 1)),"
            + " window_ends_at = if(window_ends_at <= :now, :windowEnd, window_ends_at)"
            + " returning id, tries, window_ends_at, penalties, blocked_until")
    ThrottleRow count(String id, Instant now, Instant windowEnd, Instant quietSince);

    /** Closes the door for a while; 1 for the one caller that went over the limit first. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ThrottleRow t set t.blockedUntil = :until, t.penalties = t.penalties + 1, t.tries = 0,"
            + " t.windowEndsAt = :until where t.id = :id and t.tries > :allowed")
    int penalise(String id, int allowed, Instant until);

    /** Takes one try back; those made meanwhile stay counted. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ThrottleRow t set t.tries = t.tries - 1 where t.id = :id and t.tries > 0")
    int giveBack(String id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from ThrottleRow t where t.id = :id")
    int forget(String id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from throttle where window_ends_at <= :quietSince"
            + " and (blocked_until is null or blocked_until <= :now) limit :most")
    int removeOlder(Instant quietSince, Instant now, int most);
}
