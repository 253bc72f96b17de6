package be.lra.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links « Ce n’était pas moi » that were mailed. */
interface NotMeLinkRecords extends Repository<NotMeLink, String> {

    NotMeLink save(NotMeLink link);

    Optional<NotMeLink> findById(String tokenHash);

    /** Spends a link; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update NotMeLink l set l.usedAt = :now"
            + " where l.tokenHash = :tokenHash and l.usedAt is null and l.expiresAt > :now")
    int use(String tokenHash, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from not_me_link where expires_at <= :before limit :most")
    int removeLapsed(Instant before, int most);
}
