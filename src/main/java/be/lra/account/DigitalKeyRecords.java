package be.lra.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys of all accounts. */
interface DigitalKeyRecords extends Repository<DigitalKey, UUID> {

    String OPEN = " and k.state = be.lra.account.KeyState.ACTIVE and k.expiresAt > :now";

    DigitalKey save(DigitalKey key);

    Optional<DigitalKey> findById(UUID id);

    List<DigitalKey> findByAccountOrderByActivatedAt(UUID account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update digital_key set last_used_at = :now where id = :id")
    int use(UUID id, Instant now);

    /** Those whose end is near and whose holder was told of it less often. */
    @Query("select k.id from DigitalKey k where k.endNotices < :number and k.expiresAt <= :until" + OPEN)
    List<UUID> nearTheirEnd(int number, Instant until, Instant now, Limit most);

    /** Takes a notice, and with it those before it; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update DigitalKey k set k.endNotices = :number where k.id = :id and k.endNotices < :number" + OPEN)
    int claimEndNotice(UUID id, int number, Instant now);

    List<DigitalKey> findByAccountInAndState(Collection<UUID> accounts, KeyState state);

    /** As they stand now, also where another transaction ended since this one began; held until this one ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<DigitalKey> findByAccountAndState(UUID account, KeyState state);
}
