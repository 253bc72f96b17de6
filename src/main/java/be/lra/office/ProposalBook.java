package be.lra.office;

import be.lra.audit.AuditEvent;
import be.lra.audit.AuditTrail;
import be.lra.audit.Subject;
import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where changes of offices are written down, in the transaction that makes or proposes them. */
@Component
class ProposalBook {

    private static final TypeReference<List<FieldDifference>> DIFFERENCES = new TypeReference<>() {};

    private final ProposalRecords records;
    private final ProposalProperties settings;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random;

    ProposalBook(
            ProposalRecords records,
            ProposalProperties settings,
            JsonMapper json,
            AuditTrail trail,
            Clock clock,
            SecureRandom random) {
        this.records = records;
        this.settings = settings;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Another administrator has to decide.
     *
     * @return until when
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant propose(SignedInAgent author, ProposalDraft draft) {
        Proposal proposal = records.save(written(author, draft));
        trail.append(
                new AuditEvent.ChangeProposed(draft.fields(), proposal.openUntil()), author.actor(), Subject.none());
        return proposal.openUntil();
    }

    /** The author changed it alone, and the trail says so already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(SignedInAgent author, ProposalDraft draft) {
        records.save(written(author, draft).alone());
    }

    private Proposal written(SignedInAgent author, ProposalDraft draft) {
        Instant now = clock.instant();
        return new Proposal(
                TimeOrderedId.next(now, random),
                author,
                draft,
                json.writeValueAsString(draft.differences()),
                now,
                now.plus(settings.validity()));
    }

    /** What a change makes of each field. */
    List<FieldDifference> differences(Proposal proposal) {
        return json.readValue(proposal.differences(), DIFFERENCES);
    }
}
