package be.lra.office;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The logos in the database. */
interface OfficeLogos extends Repository<OfficeLogo, UUID> {

    OfficeLogo save(OfficeLogo logo);

    Optional<OfficeLogo> findById(UUID id);
}
