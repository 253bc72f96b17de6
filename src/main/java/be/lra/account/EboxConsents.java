package be.lra.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The consents to the eBox, the withdrawn ones too. */
interface EboxConsents extends Repository<EboxConsent, UUID> {

    EboxConsent save(EboxConsent consent);

    List<EboxConsent> findByAccountOrderByGivenAtDesc(UUID account);
}
