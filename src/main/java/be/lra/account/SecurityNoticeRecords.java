package be.lra.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What holders were told of. */
interface SecurityNoticeRecords extends Repository<SecurityNotice, UUID> {

    SecurityNotice save(SecurityNotice notice);

    Optional<SecurityNotice> findById(UUID id);
}
