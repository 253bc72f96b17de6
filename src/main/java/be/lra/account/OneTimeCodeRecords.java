package be.lra.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The codes that were asked for. Every change of state is one conditional UPDATE; those of every sign-in are plain SQL, for
 * Hibernate translates an UPDATE of its own language anew each time.
 */
interface OneTimeCodeRecords extends Repository<OneTimeCode, UUID> {

    OneTimeCode save(OneTimeCode code);

    Optional<OneTimeCode> findById(UUID id);

    List<OneTimeCode> findByAccountAndPurposeAndRequestedAtAfterOrderByRequestedAtDesc(
            UUID account, CodePurpose purpose, Instant after);

    Optional<OneTimeCode> findFirstByAccountAndPurposeOrderByRequestedAtDesc(UUID account, CodePurpose purpose);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            "update OneTimeCode c set c.state = be.lra.account.CodeState.VOID where c.account = :account"
                    + " and c.purpose = :purpose and c.state in (be.lra.account.CodeState.REQUESTED, be.lra.account.CodeState.LIVE)")
    int voidWaiting(UUID account, CodePurpose purpose);

    /** Gives a code that is still waited for its digits and its life; 1 if it was. A repeated sending draws anew. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update one_time_code set state = 'LIVE', code_hmac = :hmac, code_key_id = :keyId,"
            + " expires_at = :expiresAt where id = :id and state in ('REQUESTED', 'LIVE')")
    int mint(UUID id, String hmac, String keyId, Instant expiresAt);

    /** Reserves an attempt before anything is compared; 1 if there was one left. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update one_time_code set attempts = attempts + 1 where id = :id"
            + " and state = 'LIVE' and attempts < :allowed and expires_at > :now")
    int reserveAttempt(UUID id, int allowed, Instant now);

    /** Gives an attempt back that was none. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update OneTimeCode c set c.attempts = c.attempts - 1 where c.id = :id and c.attempts > 0")
    int giveAttemptBack(UUID id);

    /** Spends the code; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update one_time_code set state = 'USED' where id = :id and state = 'LIVE' and expires_at > :now")
    int consume(UUID id, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update OneTimeCode c set c.state = be.lra.account.CodeState.BLOCKED where c.id = :id"
            + " and c.state = be.lra.account.CodeState.LIVE and c.attempts >= :allowed")
    int block(UUID id, int allowed);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from one_time_code where requested_at <= :before limit :most")
    int removeOlder(Instant before, int most);
}
