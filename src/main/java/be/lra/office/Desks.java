package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.AccessDeniedException;

/** The desks in the database. */
interface Desks extends Repository<Desk, UUID> {

    /**
     * Does nothing if the desk stands in the office, or none is meant.
     *
     * @throws AccessDeniedException if it is of another office, or none
     */
    default void needIn(UUID office, @Nullable UUID desk) {
        if (desk != null
                && findById(desk).filter(found -> found.office().equals(office)).isEmpty()) {
            throw new AccessDeniedException("no such desk in this office");
        }
    }

    Optional<Desk> findById(UUID id);

    List<Desk> findByOfficeOrderByName(UUID office);

    Desk save(Desk desk);
}
