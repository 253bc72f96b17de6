package be.lra.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The codes in the database. */
interface Pairings extends Repository<Pairing, UUID> {

    Pairing save(Pairing pairing);

    /** Newest first: a code is drawn again once in a million million. */
    List<Pairing> findByCodeHmacInOrderByExpiresAtDesc(Collection<String> hmacs);

    Optional<Pairing> findFirstByFingerprintOrderBySentAtDesc(String fingerprint);

    Optional<Pairing> findFirstByFingerprintAndUsedAtIsNullAndExpiresAtAfter(String fingerprint, Instant now);

    long countByUsedAtIsNullAndExpiresAtAfter(Instant now);

    /** Uses the code, once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Pairing p set p.usedAt = :now where p.id = :id and p.usedAt is null and p.expiresAt > :now")
    int use(UUID id, Instant now);

    /** Ends the codes of a key that still wait. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Pairing p set p.expiresAt = :now
            where p.fingerprint = :fingerprint and p.usedAt is null and p.expiresAt > :now""")
    int end(String fingerprint, Instant now);

    @Modifying
    @Query("delete from Pairing p where p.expiresAt <= :before")
    int removeExpired(Instant before);
}
