package be.lra.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A change of an office: proposed by one administrator and decided by another, or made by one alone. */
@Entity
class Proposal {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID office;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    private UUID author;
    private String reason;
    private int basis;

    @Column(columnDefinition = "mediumtext", updatable = false)
    private String content;

    @Column(columnDefinition = "mediumtext", updatable = false)
    private String differences;

    private Instant madeAt;
    private Instant openUntil;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private @Nullable UUID reviewer;
    private String answer;
    private @Nullable Instant decidedAt;
    private boolean seen;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Proposal() {}

    /**
     * A change that waits for somebody.
     *
     * @param differences as JSON
     */
    Proposal(UUID id, SignedInAgent author, ProposalDraft draft, String differences, Instant now, Instant until) {
        this.id = id;
        this.office = author.office();
        this.kind = draft.kind();
        this.author = author.agentId();
        this.reason = draft.reason();
        this.basis = draft.basis();
        this.content = draft.content();
        this.differences = differences;
        this.madeAt = now;
        this.openUntil = until;
        this.state = ProposalState.OPEN;
        this.answer = "";
    }

    /** The same, of a kind that needs nobody else. */
    Proposal alone() {
        state = ProposalState.ALONE;
        seen = true;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID office() {
        return office;
    }

    ProposalKind kind() {
        return kind;
    }

    UUID author() {
        return author;
    }

    String reason() {
        return reason;
    }

    int basis() {
        return basis;
    }

    String content() {
        return content;
    }

    String differences() {
        return differences;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant openUntil() {
        return openUntil;
    }

    Optional<UUID> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    String answer() {
        return answer;
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    boolean isSeen() {
        return seen;
    }

    /**
     * How it stands now.
     *
     * @param settled tells the count of settled changes of its kind now
     */
    ProposalState stateAt(Instant now, IntSupplier settled) {
        if (state != ProposalState.OPEN) {
            return state;
        }
        if (basis != settled.getAsInt()) {
            return ProposalState.OUTDATED;
        }
        return now.isBefore(openUntil) ? ProposalState.OPEN : ProposalState.LAPSED;
    }

    /** Somebody else decided. */
    void decide(ProposalState decision, UUID by, String words, Instant now) {
        state = decision;
        reviewer = by;
        answer = words.strip();
        decidedAt = now;
    }

    /** Its author takes it back. */
    void withdraw(Instant now) {
        state = ProposalState.WITHDRAWN;
        decidedAt = now;
        seen = true;
    }

    /** Its author knows what came of it. */
    void see() {
        seen = true;
    }
}
