package be.lra.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The changes of all offices. */
interface ProposalRecords extends Repository<Proposal, UUID> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findById(UUID id);

    /** Those of an office in a state, the oldest first. */
    List<Proposal> findByOfficeAndStateOrderByMadeAt(UUID office, ProposalState state);

    /** Those of an author whose end the author has not seen. */
    List<Proposal> findByOfficeAndAuthorAndSeenFalse(UUID office, UUID author);

    /** The youngest of an office. */
    List<Proposal> findByOfficeOrderByMadeAtDescIdDesc(UUID office, Limit many);

    /** Those of an office that are older than this one, the youngest first. */
    @Query("""
            select p from Proposal p where p.office = :office and (p.madeAt < :madeAt or (p.madeAt = :madeAt and p.id < :id))
            order by p.madeAt desc, p.id desc
            """)
    List<Proposal> findOlder(
            @Param("office") UUID office, @Param("madeAt") Instant madeAt, @Param("id") UUID id, Limit many);
}
