package be.lra.identity;

/** What came of reading a typed number of the national register or of BIS. Each refusal has its sentence. */
public sealed interface SsinReading {

    /** Length, signs, check digits and month are right; nothing says yet that the number was ever given. */
    record Read(Ssin number) implements SsinReading {}

    /** Nothing was typed. */
    record Empty() implements SsinReading {}

    /** There is a sign that is neither a digit nor a usual separator. */
    record WrongCharacters() implements SsinReading {}

    /**
     * There are not eleven digits.
     *
     * @param digits how many there are
     */
    record WrongLength(int digits) implements SsinReading {}

    /** The last two digits do not belong to the first nine: at least one digit is wrong. */
    record WrongCheckDigits() implements SsinReading {}

    /** The check digits hold, but no register has such a month. */
    record ImpossibleMonth() implements SsinReading {}
}
