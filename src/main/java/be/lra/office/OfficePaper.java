package be.lra.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What an office adds to letters and mails, as it was approved. */
@Entity
class OfficePaper {

    @Id
    private UUID office;

    @Version
    private int version;

    @Column(columnDefinition = "mediumtext")
    private String content;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OfficePaper() {}

    /** @param content a {@link PaperContent} as JSON */
    OfficePaper(UUID office, String content) {
        this.office = office;
        this.content = content;
    }

    String content() {
        return content;
    }

    void change(String approved) {
        content = approved;
    }
}
