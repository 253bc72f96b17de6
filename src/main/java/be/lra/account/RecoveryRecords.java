package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Those who forgot the password. Every change of state is one conditional UPDATE. */
interface RecoveryRecords extends Repository<Recovery, UUID> {

    String ASKED = " and r.state = be.lra.account.RecoveryState.ASKED";
    String ALIVE = ASKED + " and r.expiresAt > :now";

    Recovery save(Recovery recovery);

    Optional<Recovery> findById(UUID id);

    @Query("select r from Recovery r, RecoveryLink l where l.tokenHash = :tokenHash and l.recovery = r.id")
    Optional<Recovery> findByLink(String tokenHash);

    /** Ends what an account has open. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.state = be.lra.account.RecoveryState.REPLACED where r.account = :account" + ASKED)
    int replace(UUID account);

    /** The link leaves now; 1 if somebody still waits for it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.expiresAt = :expiresAt where r.id = :id" + ASKED)
    int begin(UUID id, Instant expiresAt);

    /** Reserves an attempt before anything is compared; 1 if there was one left. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.attempts = r.attempts + 1 where r.id = :id and r.attempts < :allowed" + ALIVE)
    int reserveAttempt(UUID id, int allowed, Instant now);

    /** Gives an attempt back that was none. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.attempts = r.attempts - 1 where r.id = :id and r.attempts > 0")
    int giveAttemptBack(UUID id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.state = be.lra.account.RecoveryState.BLOCKED where r.id = :id"
            + " and r.attempts >= :allowed" + ASKED)
    int block(UUID id, int allowed);

    /** The second factor was proven, in the browser that holds the claim from now on. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.claim = r.claim + 1 where r.id = :id" + ALIVE)
    int accept(UUID id, Instant now);

    /** Spends the link; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Recovery r set r.state = be.lra.account.RecoveryState.USED where r.id = :id"
            + " and r.claim = :claim and r.claim > 0" + ALIVE)
    int use(UUID id, int claim, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from recovery where asked_at <= :before limit :most")
    int removeOlder(Instant before, int most);
}
