package be.lra.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The changes of all offices. */
interface ProposalRecords extends Repository<Proposal, UUID> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findById(UUID id);

    /** Those of an office in a state, the oldest first. */
    List<Proposal> findByOfficeAndStateOrderByMadeAt(UUID office, ProposalState state);

    /** Those of an author whose end the author has not seen. */
    List<Proposal> findByOfficeAndAuthorAndSeenFalse(UUID office, UUID author);

    /** The youngest of an office. */
    List<Proposal> findByOfficeOrderByMadeAtDesc(UUID office, Limit many);
}
