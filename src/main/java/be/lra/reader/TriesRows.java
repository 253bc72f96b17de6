package be.lra.reader;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tries in the database. */
interface TriesRows extends Repository<PairingTries, String> {

    /** Makes the row where there is none, so that the lock has something to hold. */
    @Modifying
    @NativeQuery("insert ignore into pairing_tries (id, window_start, tries) values (:id, :now, 0)")
    void begin(String id, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PairingTries> findById(String id);

    @Modifying
    @Query("delete from PairingTries t where t.id = :id")
    void forget(String id);

    @Modifying
    @Query("delete from PairingTries t where t.windowStart <= :before")
    int removeOlder(Instant before);
}
