package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The offices in the database. */
interface OfficeRecords extends Repository<Office, UUID> {

    Optional<Office> findById(UUID id);

    Optional<Office> findByCbeNumber(String cbeNumber);

    List<Office> findAllByOrderByName();

    Office save(Office office);
}
