package be.lra.office;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rules about documents that offices decided. */
interface SettledDocumentRules extends Repository<SettledDocumentRule, UUID> {

    SettledDocumentRule save(SettledDocumentRule rule);

    void flush();

    Optional<SettledDocumentRule> findFirstByOfficeAndKindOrderByNumberDesc(UUID office, String kind);

    /** The one that held at this moment. */
    Optional<SettledDocumentRule> findFirstByOfficeAndKindAndSinceLessThanEqualOrderByNumberDesc(
            UUID office, String kind, Instant at);
}
