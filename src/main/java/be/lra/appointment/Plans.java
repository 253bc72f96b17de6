package be.lra.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The plans in the database. */
interface Plans extends Repository<StoredPlan, UUID> {

    Optional<StoredPlan> findById(UUID office);

    List<StoredPlan> findByOfferedTrueAndOfficeIn(Collection<UUID> offices);

    StoredPlan save(StoredPlan plan);
}
