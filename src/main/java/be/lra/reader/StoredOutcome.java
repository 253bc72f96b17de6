package be.lra.reader;

import be.lra.identity.IdentityEvidence.EidEvidence;
import be.lra.identity.PersonIdentity;
import be.lra.reader.CardReading.State;
import be.lra.reader.ReadingOutcome.Refused;
import be.lra.reader.ReadingOutcome.Unreadable;
import be.lra.reader.ReadingOutcome.Verified;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as the database holds it for two minutes: its texts as JSON, the photo beside it. */
@SuppressWarnings("ArrayRecordComponent") // a picture on its way into one row, never compared
record StoredOutcome(State state, String json, byte[] photo, Instant expiresAt) {

    private record VerifiedTexts(PersonIdentity person, EidEvidence evidence, AddressOnCard address, Instant readAt) {}

    static StoredOutcome of(ReadingOutcome outcome, Instant expiresAt, JsonMapper mapper) {
        return switch (outcome) {
            case Verified it -> {
                var texts = new VerifiedTexts(it.person(), it.evidence(), it.address(), it.readAt());
                yield new StoredOutcome(State.VERIFIED, mapper.writeValueAsString(texts), it.photoJpeg(), expiresAt);
            }
            case Refused it -> new StoredOutcome(State.REFUSED, mapper.writeValueAsString(it), new byte[0], expiresAt);
            case Unreadable it ->
                new StoredOutcome(State.UNREADABLE, mapper.writeValueAsString(it), new byte[0], expiresAt);
        };
    }

    /**
     * The outcome of a filled reading.
     *
     * @throws IllegalStateException if it is still open
     */
    static ReadingOutcome read(CardReading reading, JsonMapper mapper) {
        return switch (reading.state()) {
            case VERIFIED -> {
                var texts = mapper.readValue(reading.outcome(), VerifiedTexts.class);
                yield new Verified(texts.person(), texts.evidence(), reading.photo(), texts.address(), texts.readAt());
            }
            case REFUSED -> mapper.readValue(reading.outcome(), Refused.class);
            case UNREADABLE -> mapper.readValue(reading.outcome(), Unreadable.class);
            case OPEN -> throw new IllegalStateException("reading " + reading.id() + " is still open");
        };
    }

    /** Masked: nothing of a card reaches a log. */
    @Override
    public String toString() {
        return "StoredOutcome[" + state + "]";
    }
}
