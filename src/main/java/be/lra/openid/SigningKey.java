package be.lra.openid;

import be.lra.identity.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** A key that signs what services receive, for a while. Never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns serve queries only
class SigningKey {

    @Id
    private String id;

    private int generation;
    private String publicPart;
    private String privateSealed;
    private String privateKeyId;
    private Instant createdAt;
    private Instant signsFrom;
    private Instant signsUntil;
    private Instant publishedUntil;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills every field
    protected SigningKey() {}

    /**
     * A key for its term.
     *
     * @param publicPart JSON (RFC 7517)
     * @param privatePart JSON, sealed
     */
    SigningKey(String id, String publicPart, Sealed privatePart, Term term) {
        this.id = id;
        this.generation = term.generation();
        this.publicPart = publicPart;
        this.privateSealed = privatePart.text();
        this.privateKeyId = privatePart.keyId();
        this.createdAt = term.createdAt();
        this.signsFrom = term.signsFrom();
        this.signsUntil = term.signsUntil();
        this.publishedUntil = term.publishedUntil();
    }

    /**
     * When a key serves.
     *
     * @param generation 1 for the first one; unique, so that of two nodes one makes it
     */
    record Term(int generation, Instant createdAt, Instant signsFrom, Instant signsUntil, Instant publishedUntil) {

        /** After the last token it signed has ended, for clocks that go differently. */
        private static final Duration MARGIN = Duration.ofHours(1);

        static Term of(int generation, Instant now, Instant signsFrom, OpenidProperties settings) {
            Instant end = signsFrom.plus(settings.keyLife());
            return new Term(
                    generation,
                    now,
                    signsFrom,
                    end,
                    end.plus(settings.tokenValidity()).plus(MARGIN));
        }
    }

    String id() {
        return id;
    }

    int generation() {
        return generation;
    }

    String publicPart() {
        return publicPart;
    }

    Sealed privatePart() {
        return new Sealed(privateKeyId, privateSealed);
    }

    Instant signsUntil() {
        return signsUntil;
    }

    boolean signsAt(Instant now) {
        return !now.isBefore(signsFrom) && now.isBefore(signsUntil);
    }
}
