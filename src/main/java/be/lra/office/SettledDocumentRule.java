package be.lra.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A rule about a kind of document as two administrators decided it. A later one comes beside it: visits under way keep theirs. */
@Entity(name = "document_rule")
class SettledDocumentRule {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // queries read it
    private UUID office;

    private String kind;
    private int number;

    @Column(columnDefinition = "mediumtext", updatable = false)
    private String content;

    private Instant since;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected SettledDocumentRule() {}

    /**
     * The next rule of its kind.
     *
     * @param content a {@link DocumentRule} as JSON
     */
    SettledDocumentRule(UUID id, Place place, String content, Instant since) {
        this.id = id;
        this.office = place.office();
        this.kind = place.kind();
        this.number = place.number();
        this.content = content;
        this.since = since;
    }

    /**
     * Which rule of which office it is.
     *
     * @param number from 1 on, without gaps
     */
    record Place(UUID office, String kind, int number) {}

    String kind() {
        return kind;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    Instant since() {
        return since;
    }
}
