package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The desks in the database. */
interface Desks extends Repository<Desk, UUID> {

    Optional<Desk> findById(UUID id);

    List<Desk> findByOfficeOrderByName(UUID office);

    Desk save(Desk desk);
}
