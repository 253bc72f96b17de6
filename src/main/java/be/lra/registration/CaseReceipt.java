package be.lra.registration;

import java.nio.charset.StandardCharsets;

/** The receipt of the newest letter of a registration, for the visitor to take along. */
public sealed interface CaseReceipt {

    /** The letter is not sealed yet; that happens every minute or so. */
    record Waits() implements CaseReceipt {}

    /**
     * It can be handed out.
     *
     * @param text in the language of the visitor, the proof at its end; nothing of it is about a person
     */
    record Ready(String text) implements CaseReceipt {

        /** As bytes of a file. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
