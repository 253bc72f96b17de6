package be.lra.office;

import be.lra.identity.Language;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What letters and mails ask: what an office adds to them. */
@Service
@Transactional(readOnly = true)
public class Papers implements FourEyes {

    private final OfficePapers papers;
    private final OfficeLogos logos;
    private final ProposalRecords proposals;
    private final Offices offices;
    private final JsonMapper json;

    Papers(OfficePapers papers, OfficeLogos logos, ProposalRecords proposals, Offices offices, JsonMapper json) {
        this.papers = papers;
        this.logos = logos;
        this.proposals = proposals;
        this.offices = offices;
        this.json = json;
    }

    /** What holds now. */
    public Paper of(UUID office) {
        return paper(contentOf(office));
    }

    /** The words of a place that hold now; empty if there are none in this language. */
    public String words(UUID office, PaperPlace place, Language language) {
        return offices.find(office)
                .map(profile -> of(office).words(place, language, profile))
                .orElse("");
    }

    /** What a proposal would make of it, for an office; empty if it is about something else. */
    public Optional<ProposedPaper> proposed(UUID proposal) {
        return proposals
                .findById(proposal)
                .filter(found -> found.kind() == ProposalKind.PAPER)
                .map(found -> new ProposedPaper(offices.profile(found.office()), paper(read(found.content()))));
    }

    /** An office with what would stand on its letters and mails. */
    public record ProposedPaper(OfficeProfile office, Paper paper) {}

    @Override
    public ProposalKind kind() {
        return ProposalKind.PAPER;
    }

    @Override
    public int settled(Office office) {
        return office.paperSettled();
    }

    @Override
    @Transactional
    public void settle(Office office, String content) {
        office.settlePaper();
        papers.findById(office.id())
                .ifPresentOrElse(
                        paper -> paper.change(content), () -> papers.save(new OfficePaper(office.id(), content)));
    }

    PaperContent contentOf(UUID office) {
        return papers.findById(office).map(paper -> read(paper.content())).orElse(PaperContent.PLAIN);
    }

    private Paper paper(PaperContent content) {
        return new Paper(
                Optional.ofNullable(content.logo()).flatMap(logos::findById).map(OfficeLogo::logo), content.texts());
    }

    private PaperContent read(String content) {
        return json.readValue(content, PaperContent.class);
    }
}
