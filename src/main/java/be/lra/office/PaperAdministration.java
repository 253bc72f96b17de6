package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.throttle.Throttle;
import be.lra.throttle.ThrottleLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator proposes for letters and mails of the office, and looks at before.
 *
 * @see "src/docs/decisions/0921-what-an-office-adds-to-letters-and-mails.md"
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class PaperAdministration {

    private static final ThrottleLimit TEST_MAILS = new ThrottleLimit(
            "test-mail-per-agent", 10, Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofHours(1)); // ours

    private final AgentDirectory directory;
    private final Agents agents;
    private final OfficeRecords offices;
    private final Papers papers;
    private final PaperDrafts drafts;
    private final ProposalBook book;
    private final Specimens specimens;
    private final Throttle throttle;
    private final TransactionTemplate transaction;

    PaperAdministration(
            AgentDirectory directory,
            Agents agents,
            OfficeRecords offices,
            Papers papers,
            PaperDrafts drafts,
            ProposalBook book,
            Specimens specimens,
            Throttle throttle,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.agents = agents;
        this.offices = offices;
        this.papers = papers;
        this.drafts = drafts;
        this.book = book;
        this.specimens = specimens;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public PaperOverview overview() {
        Office office = office(directory.current());
        return new PaperOverview(office.paperSettled(), papers.of(office.id()));
    }

    /**
     * Proposes a logo and texts.
     *
     * @param reason for the other administrator, 1 to 300 signs
     */
    public PaperOutcome propose(TypedPaper typed, String reason) {
        SignedInAgent author = directory.current();
        Map<String, PaperProblem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return new PaperOutcome.Invalid(problems);
        }
        try {
            return transaction.execute(status -> decide(author, typed, reason));
        } catch (ConcurrencyFailureException lostRace) {
            return new PaperOutcome.Stale();
        }
    }

    private PaperOutcome decide(SignedInAgent author, TypedPaper typed, String reason) {
        Office office = office(author);
        if (office.paperSettled() != typed.basis()) {
            return new PaperOutcome.Stale();
        }
        List<FieldDifference> differences = drafts.differences(papers.of(office.id()), typed);
        if (differences.isEmpty()) {
            return new PaperOutcome.Unchanged();
        }
        if (!ProposalDraft.isReason(reason)) {
            return new PaperOutcome.ReasonMissing();
        }
        String content = drafts.content(office.id(), typed, papers.contentOf(office.id()), papers.of(office.id()));
        return new PaperOutcome.Proposed(book.propose(
                author, new ProposalDraft(ProposalKind.PAPER, typed.basis(), content, differences, reason)));
    }

    /**
     * A specimen of the letter as it would be, a PDF.
     *
     * @throws IllegalArgumentException if there are problems
     */
    public byte[] letter(TypedPaper typed, Language language) {
        return specimens.letter(office(directory.current()).profile(), typed.paper(), language);
    }

    /**
     * A specimen of the mail as it would be, as text.
     *
     * @throws IllegalArgumentException if there are problems
     */
    public String mail(TypedPaper typed, Language language) {
        return specimens.mail(office(directory.current()).profile(), typed.paper(), language);
    }

    /**
     * A specimen of the letter as a proposal would make it.
     *
     * @throws AccessDeniedException if there is no such proposal in the administrator's office
     */
    @Transactional(readOnly = true)
    public byte[] proposedLetter(UUID proposal, Language language) {
        Papers.ProposedPaper proposed = proposed(directory.current(), proposal);
        return specimens.letter(proposed.office(), proposed.paper(), language);
    }

    /**
     * Sends a specimen of the mail to the administrator's own address.
     *
     * @throws AccessDeniedException as for {@link #proposedLetter}
     */
    public TestMailOutcome sendTestMail(UUID proposal, Language language) {
        SignedInAgent reader = directory.current();
        if (throttle.reserve(TEST_MAILS, reader.agentId().toString()).isPresent()) {
            return TestMailOutcome.TOO_MANY;
        }
        return transaction.execute(status -> {
            Papers.ProposedPaper proposed = proposed(reader, proposal);
            Optional<EmailAddress> own = agents.findById(reader.agentId()).flatMap(Agent::email);
            own.ifPresent(address -> specimens.send(proposal, proposed.office(), address, language));
            return own.isPresent() ? TestMailOutcome.SENT : TestMailOutcome.NO_ADDRESS;
        });
    }

    private Papers.ProposedPaper proposed(SignedInAgent reader, UUID proposal) {
        return papers.proposed(proposal)
                .filter(found -> found.office().id().equals(reader.office()))
                .orElseThrow(() -> new AccessDeniedException("no such proposal in this office"));
    }

    private Office office(SignedInAgent administrator) {
        return offices.findById(administrator.office()).orElseThrow();
    }
}
