package be.lra.activation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links that were mailed. */
interface ActivationLinks extends Repository<ActivationLink, String> {

    ActivationLink save(ActivationLink link);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ActivationLink l set l.voidedAt = :now where l.pair = :pair and l.voidedAt is null")
    int voidAll(UUID pair, Instant now);

    Optional<ActivationLink> findById(String tokenHash);
}
