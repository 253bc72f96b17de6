package be.lra.reader;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The readings in the database. Every change is one conditional statement whose row count tells who won. */
interface ReadingRows extends Repository<CardReading, UUID> {

    CardReading save(CardReading reading);

    Optional<CardReading> findByIdAndDesk(UUID id, UUID desk);

    Optional<CardReading> findFirstByDeskAndStateNotAndExpiresAtAfterOrderByOpenedAtDesc(
            UUID desk, CardReading.State state, Instant now);

    /** Fills an open reading, once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update CardReading r
            set r.state = :#{#result.state}, r.outcome = :#{#result.json}, r.photo = :#{#result.photo},
                r.expiresAt = :#{#result.expiresAt}
            where r.id = :id and r.state = be.lra.reader.CardReading$State.OPEN""")
    int fill(UUID id, StoredOutcome result);

    @Modifying
    @Query("delete from CardReading r where r.id = :id")
    int remove(UUID id);

    @Modifying
    @Query("delete from CardReading r where r.desk = :desk")
    int removeAllOf(UUID desk);

    @Modifying
    @Query("delete from CardReading r where r.expiresAt <= :now")
    int removeExpired(Instant now);
}
