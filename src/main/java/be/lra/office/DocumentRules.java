package be.lra.office;

import be.lra.identity.TimeOrderedId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the desk asks: how an office deals with a kind of document.
 *
 * @see "src/docs/decisions/0888-an-office-decides-about-documents.md"
 */
@Service
@Transactional(readOnly = true)
public class DocumentRules implements FourEyes {

    private final SettledDocumentRules rules;
    private final OfficeRecords offices;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random;

    DocumentRules(
            SettledDocumentRules rules, OfficeRecords offices, JsonMapper json, Clock clock, SecureRandom random) {
        this.rules = rules;
        this.offices = offices;
        this.json = json;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was decided before a visit began; empty where nothing was. Exercises follow the office they belong to.
     *
     * @param begun when the visit began: a rule never changes under the hands of an agent
     */
    public Optional<Decided> of(UUID office, DocumentKind kind, Instant begun) {
        UUID real = offices.findById(office).flatMap(Office::exerciseOf).orElse(office);
        return rules.findFirstByOfficeAndKindAndSinceLessThanEqualOrderByNumberDesc(real, kind.code(), begun)
                .map(settled -> decided(settled, kind));
    }

    /**
     * A rule that two administrators decided.
     *
     * @param number how often they decided about the kind
     * @param since when the rule was approved
     */
    public record Decided(int number, DocumentRule rule, Instant since) {}

    /** What visits that begin now follow; empty where nothing was decided. */
    Optional<Decided> latest(UUID office, DocumentKind kind) {
        return rules.findFirstByOfficeAndKindOrderByNumberDesc(office, kind.code())
                .map(settled -> decided(settled, kind));
    }

    private Decided decided(SettledDocumentRule settled, DocumentKind kind) {
        return new Decided(
                settled.number(),
                json.readValue(settled.content(), DocumentRule.class).within(kind),
                settled.since());
    }

    /** What a proposal keeps. */
    String content(String kind, DocumentRule rule) {
        return json.writeValueAsString(new Proposed(kind, rule));
    }

    private record Proposed(String kind, DocumentRule rule) {}

    @Override
    public ProposalKind kind() {
        return ProposalKind.DOCUMENTS;
    }

    /** Each kind of document is counted for itself. */
    @Override
    public int settled(Office office) {
        throw new IllegalStateException("no rule without its kind of document");
    }

    @Override
    public int settled(Office office, String content) {
        return number(office, read(content).kind());
    }

    private int number(Office office, String kind) {
        return rules.findFirstByOfficeAndKindOrderByNumberDesc(office.id(), kind)
                .map(SettledDocumentRule::number)
                .orElse(0);
    }

    @Override
    @Transactional
    public void settle(Office office, String content) {
        Instant now = clock.instant();
        Proposed approved = read(content);
        var place = new SettledDocumentRule.Place(office.id(), approved.kind(), number(office, approved.kind()) + 1);
        rules.save(new SettledDocumentRule(
                TimeOrderedId.next(now, random), place, json.writeValueAsString(approved.rule()), now));
        rules.flush(); // of two who approve at once, here one is told
    }

    private Proposed read(String content) {
        return json.readValue(content, Proposed.class);
    }
}
