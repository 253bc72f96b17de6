package be.lra.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The readings in the database. Every change is one conditional statement whose row count tells who won. */
interface ReadingRows extends Repository<CardReading, UUID> {

    CardReading save(CardReading reading);

    Optional<CardReading> findById(UUID id);

    Optional<CardReading> findByIdAndDesk(UUID id, UUID desk);

    Optional<CardReading> findFirstByDeskAndStateInAndExpiresAtAfterOrderByOpenedAtDesc(
            UUID desk, Collection<CardReading.State> states, Instant now);

    /** Fills a reading that is still in the state it was found in, once. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update CardReading r
            set r.state = :#{#result.state}, r.outcome = :#{#result.json}, r.photo = :#{#result.photo},
                r.photoDigest = :#{#result.photoDigest}, r.expiresAt = :#{#result.expiresAt}
            where r.id = :id and r.state = :from""")
    int fill(UUID id, CardReading.State from, StoredOutcome result);

    /** Gives the texts out, once, and keeps the row for the photo. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update CardReading r set r.state = be.lra.reader.CardReading$State.TAKEN
            where r.id = :id and r.state = be.lra.reader.CardReading$State.TEXTS""")
    int takeTexts(UUID id);

    @Modifying
    @Query("delete from CardReading r where r.id = :id and r.state = :state")
    int remove(UUID id, CardReading.State state);

    @Modifying
    @Query("delete from CardReading r where r.desk = :desk")
    int removeAllOf(UUID desk);

    @Modifying
    @Query("delete from CardReading r where r.expiresAt <= :now")
    int removeExpired(Instant now);
}
