package be.lra.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The pauses of lookups, of every office. */
interface LookupPauses extends Repository<LookupPause, UUID> {

    LookupPause save(LookupPause pause);

    void flush();

    Optional<LookupPause> findByIdAndSeatOffice(UUID id, UUID office);

    List<LookupPause> findBySeatOfficeAndStateAndPausedAtAfterOrderByPausedAt(
            UUID office, PauseState state, Instant after, Limit limit);

    long countBySeatOfficeAndStateAndPausedAtAfter(UUID office, PauseState state, Instant after);
}
