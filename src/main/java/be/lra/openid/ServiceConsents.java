package be.lra.openid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What citizens agreed that services receive. */
interface ServiceConsents extends Repository<ServiceConsent, UUID> {

    ServiceConsent saveAndFlush(ServiceConsent consent);

    Optional<ServiceConsent> findByAccountAndService(UUID account, String service);

    List<ServiceConsent> findByAccountOrderByGivenAtDesc(UUID account);
}
