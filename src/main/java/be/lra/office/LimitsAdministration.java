package be.lra.office;

import java.util.List;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How many letters the desks of an office may issue, as its administrators decide. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class LimitsAdministration {

    private final AgentDirectory directory;
    private final OfficeRecords offices;
    private final LimitsOfOffice limits;
    private final ProposalBook book;
    private final TransactionTemplate transaction;

    LimitsAdministration(
            AgentDirectory directory,
            OfficeRecords offices,
            LimitsOfOffice limits,
            ProposalBook book,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.offices = offices;
        this.limits = limits;
        this.book = book;
        this.transaction = transaction;
    }

    /** What holds now, to be typed over. */
    @Transactional(readOnly = true)
    public TypedLimits overview() {
        Office office = office(directory.current());
        return TypedLimits.of(office.limitsSettled(), office.limits());
    }

    /**
     * Proposes limits.
     *
     * @param reason for the other administrator, 1 to 300 signs
     */
    public LimitsOutcome propose(TypedLimits typed, String reason) {
        SignedInAgent author = directory.current();
        Set<LimitField> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new LimitsOutcome.Invalid(problems);
        }
        try {
            return transaction.execute(status -> decide(author, typed, reason));
        } catch (ConcurrencyFailureException lostRace) {
            return new LimitsOutcome.Stale();
        }
    }

    private LimitsOutcome decide(SignedInAgent author, TypedLimits typed, String reason) {
        Office office = office(author);
        if (office.limitsSettled() != typed.basis()) {
            return new LimitsOutcome.Stale();
        }
        List<FieldDifference> differences = typed.differences(office.limits());
        if (differences.isEmpty()) {
            return new LimitsOutcome.Unchanged();
        }
        if (!ProposalDraft.isReason(reason)) {
            return new LimitsOutcome.ReasonMissing();
        }
        return new LimitsOutcome.Proposed(book.propose(
                author,
                new ProposalDraft(ProposalKind.LIMITS, typed.basis(), limits.content(typed), differences, reason)));
    }

    private Office office(SignedInAgent administrator) {
        return offices.findById(administrator.office()).orElseThrow();
    }
}
