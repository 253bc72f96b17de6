package be.lra.reader;

import java.util.UUID;

/** The photo of a verified card. */
public sealed interface CardPhoto {

    /** Its digest is the one that the card's issuer signed; shown, never kept. */
    @SuppressWarnings("ArrayRecordComponent") // a picture on its way to one screen, never compared
    record Read(byte[] jpeg) implements CardPhoto {

        /** Masked: nothing of the card reaches a log. */
        @Override
        public String toString() {
            return "Read[masked]";
        }
    }

    /** Still being read: {@link CardReadings#photo} has it when it comes. */
    record Awaited(UUID reading) implements CardPhoto {}
}
