package be.lra.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** What holders were told of. */
interface SecurityNoticeRecords extends Repository<SecurityNotice, UUID> {

    SecurityNotice save(SecurityNotice notice);

    Optional<SecurityNotice> findById(UUID id);

    List<SecurityNotice> findByAccount(UUID account);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("delete from security_notice where raised_at <= :before limit :most")
    int removeOlder(Instant before, int most);
}
