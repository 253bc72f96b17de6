package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The drafts of open visits. */
interface Drafts extends Repository<Draft, UUID> {

    Draft save(Draft draft);

    void flush();

    Optional<Draft> findById(UUID registration);

    void deleteById(UUID registration);

    List<Draft> findByAgentAndOfficeOrderBySavedAtDesc(UUID agent, UUID office);
}
