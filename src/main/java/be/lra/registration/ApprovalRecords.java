package be.lra.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions to supervisors, of every office. */
interface ApprovalRecords extends Repository<Approval, UUID> {

    Approval save(Approval approval);

    void flush();

    Optional<Approval> findByIdAndSeatOffice(UUID id, UUID office);

    @Query("""
            select count(a) from visit_approval a join registration_draft d on d.registration = a.registration
            where a.seat.office = :office and a.state = :state""")
    long countWaiting(UUID office, ApprovalState state);

    List<Approval> findByRegistration(UUID registration);

    /** What waits for a word while the visitor still sits at the desk, oldest first. */
    @Query("""
            select a from visit_approval a join registration_draft d on d.registration = a.registration
            where a.seat.office = :office and a.state = :state order by a.askedAt""")
    List<Approval> findWaiting(UUID office, ApprovalState state, Limit limit);
}
