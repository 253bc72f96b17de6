package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The roles in the database, ended ones included. */
interface RoleGrants extends Repository<RoleGrant, UUID> {

    Optional<RoleGrant> findById(UUID id);

    List<RoleGrant> findByAgent(UUID agent);

    List<RoleGrant> findByAgentAndCbeNumber(UUID agent, String cbeNumber);

    RoleGrant save(RoleGrant grant);
}
