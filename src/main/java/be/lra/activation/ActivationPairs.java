package be.lra.activation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All pairs. Every change is one conditional UPDATE; its count says whether it was still allowed. Those of every activation are
 * plain SQL, for Hibernate translates an UPDATE of its own language anew each time.
 */
interface ActivationPairs extends Repository<ActivationPair, UUID> {

    String PENDING = " and p.state = be.lra.activation.PairState.PENDING";
    String ALIVE = PENDING + " and p.expiresAt > :now";

    /** The same in SQL. */
    String ROW_ALIVE = " and state = 'PENDING' and expires_at > :now";

    ActivationPair save(ActivationPair pair);

    Optional<ActivationPair> findById(UUID id);

    Optional<ActivationPair> findFirstByRegistrationOrderByNumberDesc(UUID registration);

    /** The accounts, still drafts, that pending pairs of a registration have begun. */
    @Query("select p.account from ActivationPair p where p.registration = :registration and p.account is not null"
            + PENDING)
    List<UUID> drafts(UUID registration);

    /** Of these registrations, those whose code was accepted and whose link was opened before then, without a key so far. */
    @Query("select p.registration from ActivationPair p where p.registration in :registrations and p.claim > 0"
            + " and p.openedAt < :openedBefore" + PENDING)
    List<UUID> stuck(Collection<UUID> registrations, Instant openedBefore);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationPair p set p.state = :state, p.endedAt = :now where p.registration = :registration"
            + PENDING)
    int end(UUID registration, PairState state, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set opened_at = :now where id = :id and opened_at is null")
    int open(UUID id, Instant now);

    /** Counts one more mail with the link; 1 if there was one left and the last was asked for long enough ago. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationPair p set p.resends = p.resends + 1, p.linkAskedAt = :now where p.id = :id"
            + " and p.resends < :allowed and coalesce(p.linkAskedAt, p.issuedAt) <= :latest" + ALIVE)
    int countResend(UUID id, int allowed, Instant latest, Instant now);

    /** Those whose end is near and that were reminded of less often. */
    @Query("select p from ActivationPair p where p.reminders < :number and p.expiresAt <= :until" + ALIVE)
    List<ActivationPair> toRemind(int number, Instant until, Instant now, Limit most);

    /** Takes a reminder, and with it those before it; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationPair p set p.reminders = :number where p.id = :id and p.reminders < :number" + ALIVE)
    int claimReminder(UUID id, int number, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationPair p set p.reminders = :number - 1 where p.id = :id and p.reminders = :number")
    int giveReminderBack(UUID id, int number);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            "delete from ActivationPair p where p.registration = :registration and (p.state <> be.lra.activation.PairState.PENDING"
                    + " or p.expiresAt <= :now)")
    int removeEnded(UUID registration, Instant now);

    /** Reserves an attempt before anything is compared; 1 if there was one left. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery(
            "update activation_pair set attempts = attempts + 1 where id = :id and attempts < :allowed" + ROW_ALIVE)
    int reserveAttempt(UUID id, int allowed, Instant now);

    /** The code was right: the attempt is given back, and the browser that typed it holds the case from now. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set attempts = attempts - 1, claim = claim + 1 where id = :id" + ROW_ALIVE)
    int accept(UUID id, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationPair p set p.state = be.lra.activation.PairState.BLOCKED, p.endedAt = :now"
            + " where p.id = :id and p.attempts >= :allowed" + PENDING)
    int block(UUID id, int allowed, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set key_type = :type, language = :language, terms_version = :terms,"
            + " terms_accepted_at = :now where id = :id and claim = :claim" + ROW_ALIVE)
    int chooseKey(UUID id, int claim, String type, String language, String terms, Instant now);

    /** Keeps other browsers of the case out until this transaction ends; 1 if this one holds the case. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set version = version + 1 where id = :id and claim = :claim" + ROW_ALIVE)
    int hold(UUID id, int claim, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set account = :account where id = :id and claim = :claim" + ROW_ALIVE)
    int chooseAccount(UUID id, int claim, UUID account, Instant now);

    /** Spends code and link for good; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update activation_pair set state = 'ACTIVATED', ended_at = :now"
            + " where id = :id and claim = :claim" + ROW_ALIVE)
    int complete(UUID id, int claim, Instant now);
}
