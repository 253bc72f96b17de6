package be.lra.office;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The attempts in the database. */
interface AttemptRecords extends Repository<Attempts, String> {

    /** Makes the row where there is none, so that the lock has something to hold. */
    @Modifying
    @NativeQuery("insert ignore into sign_in_budget (id, failures, window_start) values (:id, 0, :now)")
    void begin(@Param("id") String id, @Param("now") Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Attempts> findById(String id);

    @Modifying
    @Query("delete from sign_in_budget where id = :id or windowStart < :old")
    void forget(@Param("id") String id, @Param("old") Instant old);
}
