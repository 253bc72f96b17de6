package be.lra.demo.registry;

/**
 * Numbers that hold and yet belong to nobody: BIS numbers given while the sex was not known (month + 20), with an
 * unknown day written as a day above the last of any month (32 to 99), and with serial 999. The registers give serials
 * from 001 to 998 only (Royal Decree of 3 April 1984, article 1), so no such number was or will be attributed; year and
 * month can therefore be those of the invented person.
 */
final class FictionalNumbers {

    static final int DIFFERENT = 68; // days 32 to 99

    private FictionalNumbers() {}

    /** @param which 0 to 67, the how many-eth person born in that month */
    static String of(int year, int month, int which) {
        if (which < 0 || which >= DIFFERENT) {
            throw new IllegalArgumentException("no number left in this month");
        }
        long nine = ((year % 100 * 100L + month + 20) * 100 + 32 + which) * 1000 + 999;
        long checked = year >= 2000 ? 2_000_000_000L + nine : nine; // Royal Decree of 8 February 1991, article 4
        return "%09d%02d".formatted(nine, 97 - checked % 97);
    }
}
