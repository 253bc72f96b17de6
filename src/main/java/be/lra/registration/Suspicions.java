package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The suspicions of fraud, of every office. */
interface Suspicions extends Repository<Suspicion, UUID> {

    Suspicion save(Suspicion suspicion);

    void flush();

    Optional<Suspicion> findById(UUID registration);

    Optional<Suspicion> findByRegistrationAndSeatOffice(UUID registration, UUID office);

    List<Suspicion> findBySeatOfficeAndStateOrderByRaisedAt(UUID office, SuspicionState state, Limit limit);
}
