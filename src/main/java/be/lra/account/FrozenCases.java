package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the office that registered a person that the person had the keys frozen. */
@Service
public class FrozenCases {

    private static final Limit LONGEST_LIST = Limit.of(50);

    private final FrozenCaseRecords cases;
    private final AuditTrail audit;
    private final Clock clock;

    FrozenCases(FrozenCaseRecords cases, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that no supervisor of the office saw to yet, the oldest first; at most 50. */
    @Transactional(readOnly = true)
    public List<FrozenCaseView> raised(UUID office) {
        return cases.findByOfficeAndStateOrderByRaisedAt(office, FrozenCaseState.RAISED, LONGEST_LIST).stream()
                .map(FrozenCase::view)
                .toList();
    }

    /** What the holder is told of the newest time the keys were frozen; empty if they never were. */
    @Transactional(readOnly = true)
    public Optional<FrozenCaseView> newest(UUID account) {
        return cases.findFirstByAccountOrderByRaisedAtDesc(account).map(FrozenCase::view);
    }

    /**
     * A supervisor knows; the keys stay frozen.
     *
     * @return false if it is not for this office, or was seen or lifted before
     */
    @Transactional
    public boolean see(UUID id, Actor.Agent supervisor) {
        Optional<FrozenCase> raised = cases.findByIdAndOfficeAndState(id, supervisor.office(), FrozenCaseState.RAISED);
        raised.ifPresent(found -> {
            found.see(supervisor.agent(), clock.instant());
            audit.append(new AuditEvent.FrozenKeysSeen(), supervisor, Subject.account(found.account()));
        });
        return raised.isPresent();
    }
}
