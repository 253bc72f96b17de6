package be.lra.office;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What the offices add to letters and mails. */
interface OfficePapers extends Repository<OfficePaper, UUID> {

    OfficePaper save(OfficePaper paper);

    Optional<OfficePaper> findById(UUID office);
}
