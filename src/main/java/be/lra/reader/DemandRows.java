package be.lra.reader;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The desks at which an agent waits for a card. */
interface DemandRows extends Repository<ReadingDemand, UUID> {

    Optional<ReadingDemand> findByDesk(UUID desk);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            insert into reading_demand (desk, wanted_until) values (:desk, :until)
            on duplicate key update wanted_until = :until""")
    int renew(UUID desk, Instant until);

    @Modifying
    @Query("delete from ReadingDemand d where d.wantedUntil <= :now")
    int removeExpired(Instant now);
}
