package be.lra.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A social security identification number: a number of the national register or of the BIS register.
 *
 * @param digits eleven digits whose check digits hold (Royal Decrees of 3 April 1984 and 8 February 1991)
 */
public record Ssin(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\h./\\\\_\\-\\u2010-\\u2015\\u2212]");
    private static final int LONGEST_INPUT = 64; // ours: room for any layout of eleven digits
    private static final int LENGTH = 11; // Royal Decree of 3 April 1984, article 1
    private static final long BORN_FROM_2000 = 2_000_000_000L; // Royal Decree of 8 February 1991, article 4
    private static final int MODULUS = 97; // Royal Decree of 3 April 1984, article 1
    private static final int BIS_SEX_UNKNOWN = 20; // added to the month: Royal Decree of 8 February 1991, article 2
    private static final int LAST_DAY = 31;
    private static final int BIS_SEX_KNOWN = 40; // added to the month: Royal Decree of 8 February 1991, article 2

    /** Which register gave the number; told by the month alone (domain.md 5.2). */
    public enum Kind {
        NATIONAL_REGISTER,
        BIS
    }

    /** @throws IllegalArgumentException if these are not eleven digits with right check digits and month */
    public Ssin {
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a number has eleven digits");
        }
        if (!holds(digits, 0) && !holds(digits, BORN_FROM_2000)) {
            throw new IllegalArgumentException("the check digits are wrong");
        }
        if (!isMonth(digits)) {
            throw new IllegalArgumentException("the month is neither of the national register nor of BIS");
        }
    }

    /**
     * Reads what somebody typed: blanks, dots, dashes and slashes may stand anywhere.
     *
     * @param today in Brussels; a number that holds only for a birth after this year has wrong check digits
     */
    public static SsinReading read(String typed, LocalDate today) {
        String digits = SEPARATORS.matcher(typed).replaceAll("");
        if (digits.isEmpty()) {
            return new SsinReading.Empty();
        }
        if (typed.length() > LONGEST_INPUT) {
            return new SsinReading.WrongLength(digits.length());
        }
        if (!digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return new SsinReading.WrongCharacters();
        }
        if (digits.length() != LENGTH) {
            return new SsinReading.WrongLength(digits.length());
        }
        boolean possibleFrom2000 = 2000 + part(digits, 0) <= today.getYear();
        if (!holds(digits, 0) && !(possibleFrom2000 && holds(digits, BORN_FROM_2000))) {
            return new SsinReading.WrongCheckDigits();
        }
        return isMonth(digits) ? new SsinReading.Read(new Ssin(digits)) : new SsinReading.ImpossibleMonth();
    }

    private static boolean holds(String digits, long prefix) {
        long nine = Long.parseLong(digits.substring(0, 9));
        return MODULUS - (prefix + nine) % MODULUS == Integer.parseInt(digits.substring(9));
    }

    private static boolean isMonth(String digits) {
        return part(digits, 2) % BIS_SEX_UNKNOWN <= 12 && part(digits, 2) <= BIS_SEX_KNOWN + 12;
    }

    private static int part(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    public Kind kind() {
        return part(digits, 2) >= BIS_SEX_UNKNOWN ? Kind.BIS : Kind.NATIONAL_REGISTER;
    }

    /**
     * The birth date the number tells, in the century of its check digits. It may differ from the true one, which is
     * never a reason to refuse (domain.md 5.1): the day's numbers may have run out, and a birth before 1900 cannot be
     * told from one a century later.
     */
    public BirthDate birthDate() {
        int year = (holds(digits, 0) ? 1900 : 2000) + part(digits, 0);
        int month = part(digits, 2) % BIS_SEX_UNKNOWN;
        int day = part(digits, 4);
        if (month == 0) {
            boolean whollyUnknown = part(digits, 0) == 0 && day == 1; // 00.00.01, 00.20.01, 00.40.01: domain.md 5.1
            return new BirthDate(whollyUnknown ? 0 : year, 0, 0);
        }
        boolean dayOfMonth = YearMonth.of(year, month).isValidDay(day);
        return new BirthDate(year, month, dayOfMonth ? day : 0);
    }

    /** The sex the number tells; empty for a BIS number given while the sex was not known. */
    public Optional<Sex> sex() {
        int month = part(digits, 2);
        if (month >= BIS_SEX_UNKNOWN && month < BIS_SEX_KNOWN) {
            return Optional.empty();
        }
        return Optional.of(serial() % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** The number of the day, 0 to 999; 0 is odd but not wrong (domain.md 5.1). */
    int serial() {
        return Integer.parseInt(digits.substring(6, 9));
    }

    /** Whether it stands for an invented visitor of an {@link Exercise}: such a number is never given to anybody. */
    public boolean isOfExercise() {
        int month = part(digits, 2);
        return serial() == 0 && month > BIS_SEX_UNKNOWN && month < BIS_SEX_KNOWN && part(digits, 4) > LAST_DAY;
    }

    /** {@code YY.MM.DD-XXX.CC}, for reading aloud. */
    public String formatted() {
        return "%s.%s.%s-%s.%s"
                .formatted(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.substring(4, 6),
                        digits.substring(6, 9),
                        digits.substring(9));
    }

    /** {@code 85.07.30-•••.••}: the form for lists and every screen but that of the case. */
    public String masked() {
        return formatted().substring(0, 9) + "•••.••";
    }

    /** Masked: numbers never reach a log. */
    @Override
    public String toString() {
        return "Ssin[masked]";
    }
}
