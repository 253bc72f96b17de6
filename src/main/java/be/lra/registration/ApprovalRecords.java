package be.lra.registration;

import java.util.Collection;
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

    /**
     * The words that bear on whoever comes again, the last first: every no, and every yes in spite of one. Those of the visit
     * itself are left out.
     */
    @Query("""
            select a from visit_approval a
            where a.seat.office = :office and a.registration <> :visit
              and (a.personKey in :persons or a.documentKey in :documents)
              and (a.state = ApprovalState.DENIED
                   or a.state = ApprovalState.GRANTED and a.concern = Concern.DENIED_BEFORE)
            order by a.decision.decidedAt desc""")
    List<Approval> findWordsAbout(
            UUID office, UUID visit, Collection<String> persons, Collection<String> documents, Limit limit);

    /** What waits for a word while the visitor still sits at the desk, oldest first. */
    @Query("""
            select a from visit_approval a join registration_draft d on d.registration = a.registration
            where a.seat.office = :office and a.state = :state order by a.askedAt""")
    List<Approval> findWaiting(UUID office, ApprovalState state, Limit limit);
}
