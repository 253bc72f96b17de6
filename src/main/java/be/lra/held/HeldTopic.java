package be.lra.held;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/**
 * One kind of data and what the law wants said about it; {@code report.<name>.title} and {@code .why} are its words.
 *
 * @param name stable, also in the data that people take along
 * @param ground why it may be held
 * @param origin where it came from
 * @param until how long it stays; {@code report.until.<code>} are its words
 */
public record HeldTopic(String name, Ground ground, Origin origin, Until until) {

    /** The grounds of GDPR art. 6 (1); {@code report.ground.<name>}. */
    public enum Ground {
        /** Art. 6 (1) e, with art. 9 of the Act of 18 July 2017 on electronic identification. */
        TASK,
        /** Art. 6 (1) c: who looked at data of the registers has to be written down. */
        DUTY,
        /** Art. 6 (1) a. */
        CONSENT
    }

    /** {@code report.origin.<name>} */
    public enum Origin {
        /** The person gave it, at home or at the counter. */
        PERSON,
        /** From the document and the registers, at the counter. */
        DOCUMENT,
        /** It arose by using the application. */
        USE
    }

    /**
     * How long data stay.
     *
     * @param code names the sentence
     * @param days that stand in it; 0 where none do
     */
    public record Until(String code, long days) {

        public static final Until END_OF_ACCOUNT = new Until("ACCOUNT", 0);

        public static final Until BY_LAW = new Until("LAW", 0);

        /** Some time after it ended or was last needed; whole days, rounded up. */
        public static Until after(Duration time) {
            return new Until("DAYS", Math.max(1, time.plusDays(1).minusNanos(1).toDays()));
        }

        /** Some time after the end of the registration. */
        public static Until afterRegistration(Period time) {
            return new Until("REGISTRATION", days(time));
        }

        public static Until after(Period time) {
            return new Until("DAYS", days(time));
        }

        private static long days(Period time) {
            return LocalDate.EPOCH.plus(time).toEpochDay();
        }
    }
}
