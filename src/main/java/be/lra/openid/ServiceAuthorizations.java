package be.lra.openid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What services got, until it is swept. */
interface ServiceAuthorizations extends Repository<ServiceAuthorization, String> {

    ServiceAuthorization saveAndFlush(ServiceAuthorization authorization);

    Optional<ServiceAuthorization> findById(String id);

    Optional<ServiceAuthorization> findByCodeHash(String codeHash);

    Optional<ServiceAuthorization> findByAccessHash(String accessHash);

    Optional<ServiceAuthorization> findByIdTokenHash(String idTokenHash);

    /** Exchanges the code for tokens; 1 for exactly one caller. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ServiceAuthorization a set a.codeUsed = true, a.accessHash = :accessHash,"
            + " a.accessExpiresAt = :accessExpiresAt, a.idTokenHash = :idTokenHash"
            + " where a.id = :id and a.codeUsed = false")
    int exchange(String id, String accessHash, Instant accessExpiresAt, @Nullable String idTokenHash);

    /** Voids the code, and the token it was exchanged for. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ServiceAuthorization a set a.codeUsed = true, a.accessEnded = true where a.id = :id")
    int end(String id);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update ServiceAuthorization a set a.codeUsed = true, a.accessEnded = true"
            + " where a.account = :account and a.service = :service")
    int endAll(UUID account, String service);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from service_authorization where created_at <= :before limit :most")
    int removeOlder(Instant before, int most);
}
