package be.lra.office;

import be.lra.ui.DeskTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator proposes about the documents that the desks of the office accept.
 *
 * @see "src/docs/decisions/0888-an-office-decides-about-documents.md"
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class DocumentRulesAdministration {

    private final AgentDirectory directory;
    private final DocumentKinds kinds;
    private final DocumentRules rules;
    private final ProposalBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentRulesAdministration(
            AgentDirectory directory,
            DocumentKinds kinds,
            DocumentRules rules,
            ProposalBook book,
            TransactionTemplate transaction,
            Clock clock) {
        this.directory = directory;
        this.kinds = kinds;
        this.rules = rules;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What visits follow that begin now, kind by kind. */
    @Transactional(readOnly = true)
    public List<DocumentRuleOverview> overview() {
        UUID office = directory.current().office();
        return kinds.all().stream().map(kind -> overview(office, kind)).toList();
    }

    private DocumentRuleOverview overview(UUID office, DocumentKind kind) {
        var decided = rules.latest(office, kind);
        return new DocumentRuleOverview(
                kind,
                decided.map(DocumentRules.Decided::number).orElse(0),
                decided.map(DocumentRules.Decided::rule).orElseGet(kind::start),
                decided.map(DocumentRules.Decided::since));
    }

    /**
     * Proposes a rule.
     *
     * @param reason for the other administrator, 1 to 300 signs
     * @throws IllegalArgumentException if there is no such kind of document
     */
    public DocumentRuleOutcome propose(TypedDocumentRule typed, String reason) {
        SignedInAgent author = directory.current();
        DocumentKind kind = kinds.all().stream()
                .filter(known -> known.code().equals(typed.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of document " + typed.kind()));
        Set<DocumentField> problems = typed.problems(kind);
        if (!problems.isEmpty()) {
            return new DocumentRuleOutcome.Invalid(problems);
        }
        try {
            return transaction.execute(status -> decide(author, overview(author.office(), kind), typed, reason));
        } catch (ConcurrencyFailureException lostRace) {
            return new DocumentRuleOutcome.Stale();
        }
    }

    private DocumentRuleOutcome decide(
            SignedInAgent author, DocumentRuleOverview now, TypedDocumentRule typed, String reason) {
        if (now.basis() != typed.basis()) {
            return new DocumentRuleOutcome.Stale();
        }
        if (typed.refusesLater(today()) && !now.rule().isAcceptedOn(today())) { // until then it would be accepted again
            return new DocumentRuleOutcome.Invalid(Set.of(DocumentField.DOC_FROM));
        }
        List<FieldDifference> differences = DocumentDifferences.of(now, typed.rule());
        if (differences.isEmpty()) {
            return new DocumentRuleOutcome.Unchanged();
        }
        if (!ProposalDraft.isReason(reason)) {
            return new DocumentRuleOutcome.ReasonMissing();
        }
        String content = rules.content(typed.kind(), typed.rule());
        return new DocumentRuleOutcome.Proposed(book.propose(
                author, new ProposalDraft(ProposalKind.DOCUMENTS, typed.basis(), content, differences, reason)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
    }
}
