package be.lra.reader;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The bridges in the database. */
interface Bridges extends Repository<Bridge, UUID> {

    Bridge save(Bridge bridge);

    Optional<Bridge> findById(UUID id);

    Optional<Bridge> findByFingerprint(String fingerprint);

    /** The bridge that serves the desk, a blocked one too. */
    Optional<Bridge> findByServes(UUID desk);

    List<Bridge> findByServesIsNotNull();

    List<Bridge> findByDeskInOrderByName(Collection<UUID> desks);

    /** Takes the desk from the bridge that serves it, at once, so that another can have it; a block stays. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update Bridge b
            set b.state = case when b.state = be.lra.reader.Bridge$State.BLOCKED
                then be.lra.reader.Bridge$State.BLOCKED else be.lra.reader.Bridge$State.REPLACED end,
                b.serves = null, b.version = b.version + 1
            where b.serves = :desk""")
    int vacate(UUID desk);
}
