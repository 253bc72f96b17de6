package be.lra.identity;

import java.util.List;
import java.util.Locale;

/** What came of reading a machine-readable zone that was typed, pasted or sent by a scanner. */
public sealed interface MrzReading {

    /** Every check digit is right; the document itself may still have expired. */
    record Read(MrzDocument document) implements MrzReading {}

    /**
     * The zone cannot be taken as it stands; nothing was corrected silently.
     *
     * @param line counted from 1, among the lines that hold anything, or 0 for the zone as a whole; a wrong sign may stand in
     *     one more than a zone has
     * @param field where it is wrong
     * @param position first sign of that part, counted from 1; for {@link Reason#WRONG_LENGTH} the length found
     * @param hints single look-alike signs that would make the part right, likeliest first, at most three
     */
    record Rejected(int line, MrzField field, int position, Reason reason, List<LookAlike> hints)
            implements MrzReading {
        public Rejected {
            hints = List.copyOf(hints);
        }

        Rejected(int line, MrzField field, int position, Reason reason) {
            this(line, field, position, reason, List.of());
        }
    }

    /** Why a zone was not taken; {@code identity.mrz.<code>} is its sentence, with line, field and position as arguments. */
    enum Reason {
        EMPTY,
        WRONG_LENGTH,
        WRONG_CHARACTERS,
        /** The scanner speaks another keyboard layout than the computer: digits arrive as accented letters. */
        WRONG_KEYBOARD,
        WRONG_CHECK_DIGIT,
        /** No day of the calendar. */
        NO_DATE,
        NO_NAME,
        /** A visa identifies nobody at a counter: the passport it stands in does. */
        VISA,
        /** The first letters name no passport and no card. */
        UNKNOWN_DOCUMENT;

        /** The stable code in message keys, such as {@code wrong-check-digit}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A sign that was perhaps mistaken for its look-alike.
     *
     * @param position counted from 1
     */
    record LookAlike(int line, int position, char typed, char instead) {}
}
