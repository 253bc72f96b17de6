package be.lra.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys of all accounts. */
interface DigitalKeyRecords extends Repository<DigitalKey, UUID> {

    DigitalKey save(DigitalKey key);

    Optional<DigitalKey> findById(UUID id);

    List<DigitalKey> findByAccountOrderByActivatedAt(UUID account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update DigitalKey k set k.lastUsedAt = :now where k.id = :id")
    int use(UUID id, Instant now);

    List<DigitalKey> findByAccountInAndState(Collection<UUID> accounts, KeyState state);

    /** As they stand now, also where another transaction ended since this one began; held until this one ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<DigitalKey> findByAccountAndState(UUID account, KeyState state);
}
