package be.lra.openid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys of the provider: the next one, the present one, and those whose tokens still live. */
interface SigningKeyRecords extends Repository<SigningKey, String> {

    SigningKey saveAndFlush(SigningKey key);

    /** Newest first. */
    List<SigningKey> findByPublishedUntilAfterOrderByGenerationDesc(Instant now);

    Optional<SigningKey> findFirstByOrderByGenerationDesc();

    /** The last one stays, so that generations go on. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from SigningKey k where k.publishedUntil <= :now"
            + " and k.generation < (select max(l.generation) from SigningKey l)")
    int removeEnded(Instant now);
}
