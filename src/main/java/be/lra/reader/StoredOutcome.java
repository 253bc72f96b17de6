package be.lra.reader;

import be.lra.identity.CheckResult;
import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.reader.CardReading.State;
import be.lra.reader.ReadingOutcome.Refused;
import be.lra.reader.ReadingOutcome.Unreadable;
import be.lra.reader.ReadingOutcome.Verified;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * An outcome as the database holds it for two minutes: its texts as JSON, the photo beside it.
 *
 * @param photoDigest what a photo that follows must have, as in {@link be.lra.eid.EidIdentity#photoHash}; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // a picture on its way into one row, never compared
record StoredOutcome(State state, String json, byte[] photo, String photoDigest, Instant expiresAt) {

    private static final byte[] NO_PHOTO = {};

    private record VerifiedTexts(PersonIdentity person, EidEvidence evidence, AddressOnCard address, Instant readAt) {}

    /** An outcome to which nothing will be added. */
    static StoredOutcome of(ReadingOutcome outcome, Instant expiresAt, JsonMapper mapper) {
        return switch (outcome) {
            case Verified it -> verified(it, expiresAt, mapper);
            case Refused it -> without(State.REFUSED, mapper.writeValueAsString(it), expiresAt);
            case Unreadable it -> without(State.UNREADABLE, mapper.writeValueAsString(it), expiresAt);
        };
    }

    /** As {@link #of}, for texts that were taken before. */
    static StoredOutcome afterTexts(ReadingOutcome outcome, Instant expiresAt, JsonMapper mapper) {
        StoredOutcome whole = of(outcome, expiresAt, mapper);
        return switch (outcome) {
            case Verified _ -> new StoredOutcome(State.PHOTO, "", whole.photo(), "", expiresAt); // no texts twice
            case Refused _ -> without(State.PHOTO_REFUSED, whole.json(), expiresAt);
            case Unreadable _ -> without(State.PHOTO_MISSING, whole.json(), expiresAt);
        };
    }

    private static StoredOutcome verified(Verified it, Instant expiresAt, JsonMapper mapper) {
        var texts = new VerifiedTexts(it.person(), it.evidence(), it.address(), it.readAt());
        String json = mapper.writeValueAsString(texts);
        return switch (it.photo()) {
            case CardPhoto.Read(byte[] jpeg) -> new StoredOutcome(State.VERIFIED, json, jpeg, "", expiresAt);
            case CardPhoto.Awaited _ -> without(State.TEXTS, json, expiresAt);
        };
    }

    private static StoredOutcome without(State state, String json, Instant expiresAt) {
        return new StoredOutcome(state, json, NO_PHOTO, "", expiresAt);
    }

    StoredOutcome awaiting(String digest) {
        return new StoredOutcome(state, json, photo, digest, expiresAt);
    }

    /** The outcome of a filled reading; with texts that await their photo, or only what became of that. */
    static ReadingOutcome read(CardReading reading, JsonMapper mapper) {
        return switch (reading.state()) {
            case VERIFIED -> verified(reading, new CardPhoto.Read(reading.photo()), mapper);
            case TEXTS, TAKEN -> verified(reading, new CardPhoto.Awaited(reading.id()), mapper);
            case REFUSED, PHOTO_REFUSED -> mapper.readValue(reading.outcome(), Refused.class);
            case UNREADABLE, PHOTO_MISSING -> mapper.readValue(reading.outcome(), Unreadable.class);
            case OPEN, PHOTO ->
                throw new IllegalStateException("reading " + reading.id() + " has no outcome: " + reading.state());
        };
    }

    private static Verified verified(CardReading reading, CardPhoto photo, JsonMapper mapper) {
        var texts = mapper.readValue(reading.outcome(), VerifiedTexts.class);
        return new Verified(texts.person(), texts.evidence(), photo, texts.address(), texts.readAt());
    }

    /** Texts that awaited their photo, now that it was checked. */
    static ReadingOutcome completed(CardReading reading, byte[] photo, CheckResult check, JsonMapper mapper) {
        Verified texts = verified(reading, new CardPhoto.Read(photo), mapper);
        EidEvidence evidence = texts.evidence().withPhoto(check);
        return check.isFailed()
                ? new Refused(evidence.checks(), texts.readAt())
                : new Verified(texts.person(), evidence, texts.photo(), texts.address(), texts.readAt());
    }

    /** Masked: nothing of a card reaches a log. */
    @Override
    public String toString() {
        return "StoredOutcome[" + state + "]";
    }
}
