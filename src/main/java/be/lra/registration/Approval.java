package be.lra.registration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question of a visit to the supervisors of its office, and their word. */
@Entity(name = "visit_approval")
class Approval {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID registration;

    @Enumerated(EnumType.STRING)
    private Concern concern;

    private String documentKey;
    private String personKey;
    private String points;

    @Embedded
    private Seat seat;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Embedded
    private @Nullable SupervisorsWord decision;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Approval() {}

    Approval(UUID id, UUID registration, Question question, Seat seat, Instant now) {
        this.id = id;
        this.registration = registration;
        this.concern = question.concern();
        this.documentKey = question.documentKey();
        this.personKey = question.personKey();
        this.points = question.points();
        this.seat = seat;
        this.askedAt = now;
        this.state = ApprovalState.ASKED;
    }

    /**
     * What is asked: the same question is asked once.
     *
     * @param documentKey fingerprint of the document it is about
     * @param personKey fingerprint of the visitor; empty while nobody knows who it is
     * @param points the points of the document, with commas between; empty where it is about the whole
     */
    record Question(Concern concern, String documentKey, String personKey, String points) {}

    boolean answers(Question question) {
        return question.equals(question());
    }

    Question question() {
        return new Question(concern, documentKey, personKey, points);
    }

    /** @throws IllegalStateException if a word was said already */
    void decide(ApprovalState word, Enum<?> why, UUID supervisor, Instant now) {
        if (state != ApprovalState.ASKED || word == ApprovalState.ASKED) {
            throw new IllegalStateException("approval " + id + " is " + state + " and cannot become " + word);
        }
        state = word;
        decision = new SupervisorsWord(supervisor, now, why.name());
    }

    UUID id() {
        return id;
    }

    UUID registration() {
        return registration;
    }

    Concern concern() {
        return concern;
    }

    String points() {
        return points;
    }

    Seat seat() {
        return seat;
    }

    Instant askedAt() {
        return askedAt;
    }

    ApprovalState state() {
        return state;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decision).map(SupervisorsWord::decidedAt);
    }

    /** What was said no to; empty as long as nobody did. */
    Optional<EarlierDenial> denial() {
        return Optional.ofNullable(decision)
                .filter(word -> state == ApprovalState.DENIED)
                .map(word -> new EarlierDenial(concern, DenyReason.valueOf(word.reason()), word.decidedAt()));
    }
}
