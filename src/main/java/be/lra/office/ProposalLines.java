package be.lra.office;

import be.lra.office.ProposalBoard.Decision;
import be.lra.office.ProposalBoard.Line;
import be.lra.office.ProposalBoard.Past;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts the changes of an office together for one of its administrators. */
@Component
class ProposalLines {

    private static final int PAGE = 50; // lines of the past at once; offices change seldom
    private static final Limit MOST = Limit.of(PAGE + 1);

    private final ProposalRecords records;
    private final ProposalBook book;
    private final AgentDirectory directory;
    private final Map<ProposalKind, FourEyes> kinds;

    ProposalLines(ProposalRecords records, ProposalBook book, AgentDirectory directory, List<FourEyes> kinds) {
        this.records = records;
        this.book = book;
        this.directory = directory;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(FourEyes::kind, Function.identity()));
    }

    /** @throws AccessDeniedException if there is no such proposal in the office */
    Proposal find(Office office, UUID proposal) {
        return records.findById(proposal)
                .filter(found -> found.office().equals(office.id()))
                .orElseThrow(() -> new AccessDeniedException("no such proposal in this office"));
    }

    /** What is changed by a proposal. */
    FourEyes kindOf(Proposal proposal) {
        FourEyes kind = kinds.get(proposal.kind());
        if (kind == null) {
            throw new IllegalStateException("nobody knows how to change " + proposal.kind());
        }
        return kind;
    }

    ProposalState stateOf(Proposal proposal, Office office, Instant now) {
        return proposal.stateAt(now, () -> kindOf(proposal).settled(office, proposal.content()));
    }

    /** What waits for a decision, the oldest first. */
    List<Line> waiting(Office office, SignedInAgent onlooker, Instant now) {
        return records.findByOfficeAndStateOrderByMadeAt(office.id(), ProposalState.OPEN).stream()
                .filter(proposal -> stateOf(proposal, office, now) == ProposalState.OPEN)
                .map(proposal -> line(proposal, office, onlooker, now))
                .toList();
    }

    /** What waits for nothing any more, the youngest first. */
    Past past(Office office, SignedInAgent onlooker, Instant now) {
        return past(records.findByOfficeOrderByMadeAtDescIdDesc(office.id(), MOST), office, onlooker, now);
    }

    /** The same from behind this one on. */
    Past older(Proposal last, Office office, SignedInAgent onlooker, Instant now) {
        return past(records.findOlder(office.id(), last.madeAt(), last.id(), MOST), office, onlooker, now);
    }

    private Past past(List<Proposal> found, Office office, SignedInAgent onlooker, Instant now) {
        List<Proposal> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Past(
                shown.stream()
                        .filter(proposal -> stateOf(proposal, office, now) != ProposalState.OPEN)
                        .map(proposal -> line(proposal, office, onlooker, now))
                        .toList(),
                found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** How many wait for the onlooker's word. */
    int waitingFor(Office office, SignedInAgent onlooker, Instant now) {
        return (int) records.findByOfficeAndStateOrderByMadeAt(office.id(), ProposalState.OPEN).stream()
                .filter(proposal -> !proposal.author().equals(onlooker.agentId()))
                .filter(proposal -> stateOf(proposal, office, now) == ProposalState.OPEN)
                .count();
    }

    /** How many decisions about the onlooker's own proposals he has not seen. */
    int news(Office office, SignedInAgent onlooker, Instant now) {
        return (int) records.findByOfficeAndAuthorAndSeenFalse(office.id(), onlooker.agentId()).stream()
                .filter(proposal -> stateOf(proposal, office, now) != ProposalState.OPEN)
                .count();
    }

    private Line line(Proposal proposal, Office office, SignedInAgent onlooker, Instant now) {
        return new Line(
                proposal.id(),
                proposal.kind(),
                stateOf(proposal, office, now),
                directory.pseudonym(proposal.author()).orElse("–"),
                proposal.author().equals(onlooker.agentId()),
                proposal.reason(),
                book.differences(proposal),
                proposal.madeAt(),
                proposal.openUntil(),
                proposal.decidedAt().map(at -> decision(proposal, at)),
                proposal.isSeen());
    }

    private Decision decision(Proposal proposal, Instant at) {
        return new Decision(proposal.reviewer().flatMap(directory::pseudonym).orElse(""), proposal.answer(), at);
    }
}
