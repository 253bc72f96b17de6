package be.lra.openid;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Under which names services know people. */
interface ServiceSubjects extends Repository<ServiceSubject, String> {

    Optional<ServiceSubject> findByServiceAndAccount(String service, UUID account);

    Optional<ServiceSubject> findFirstByServiceAndPersonFingerprint(String service, String personFingerprint);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from service_subject where account = :account")
    int removeAll(UUID account);

    /** Names that the other account has already at the same service are left as they are. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update ignore service_subject set account = :heir where account = :account")
    int passOn(UUID account, UUID heir);

    /** Of two that come at once, one name stays. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("insert ignore into service_subject (subject, service, account, person_fingerprint)"
            + " values (:subject, :service, :account, :personFingerprint)")
    int propose(String subject, String service, UUID account, @Nullable String personFingerprint);
}
