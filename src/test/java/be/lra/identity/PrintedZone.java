package be.lra.identity;

import be.lra.identity.MrzFormat.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a state prints on a passport or card, written into its zone as ICAO Doc 9303-4 to 9303-6 say.
 *
 * @param code one or two letters
 * @param number one to nine letters and digits, on cards more; what is too long goes on in the optional data
 * @param sex as printed: M, F or a filler
 * @param optional letters and digits; on cards only where the number leaves the room to them
 */
record PrintedZone(
        MrzFormat format,
        String code,
        String state,
        String number,
        LocalDate birth,
        String sex,
        LocalDate expiry,
        String lastName,
        String givenNames,
        String optional) {

    private static final int HEAD = 9; // signs of the number in their own field: ICAO Doc 9303-5 §4.2.2.1

    List<String> lines() {
        return switch (format) {
            case TD1 -> threeLines();
            case TD2, TD3 -> twoLines();
        };
    }

    private List<String> threeLines() {
        String first = filled(code, 2) + filled(state, 3) + head() + filled(beside(), 15);
        String second = checked(date(birth)) + sex + checked(date(expiry)) + filled(state, 3) + filled("", 11);
        return List.of(
                first,
                second
                        + MrzCheckDigit.of(first.substring(5)
                                + second.substring(0, 7)
                                + second.substring(8, 15)
                                + second.substring(18)),
                names(namesLength()));
    }

    private List<String> twoLines() {
        String first = filled(code, 2) + filled(state, 3) + names(namesLength());
        String second = head() + filled(state, 3) + checked(date(birth)) + sex + checked(date(expiry));
        String data = format == MrzFormat.TD3 ? checked(filled(optional, 14)) : filled(beside(), 7);
        String under = second.substring(0, 10) + second.substring(13, 20) + second.substring(21) + data;
        return List.of(first, second + data + MrzCheckDigit.of(under));
    }

    private boolean isLong() {
        return number.length() > HEAD;
    }

    private String head() {
        return isLong() ? number.substring(0, HEAD) + "<" : checked(filled(number, HEAD));
    }

    /** The optional data of a card: the end of a long number and its check digit, else what the state likes. */
    private String beside() {
        return isLong() ? number.substring(HEAD) + MrzCheckDigit.of(number) : optional;
    }

    private String names(int length) {
        String all = allNames();
        return all.length() > length ? all.substring(0, length) : filled(all, length);
    }

    private String allNames() {
        String last = lastName.replace(' ', '<');
        return givenNames.isEmpty() ? last : last + "<<" + givenNames.replace(' ', '<');
    }

    boolean namesFit() {
        return allNames().length() <= namesLength();
    }

    /** A name that is cut ends in a letter, so that one sees it (ICAO Doc 9303-4 §4.2.3). */
    boolean isPrintable() {
        return namesFit() || !names(namesLength()).endsWith("<");
    }

    private int namesLength() {
        return format == MrzFormat.TD1 ? 30 : format.lineLength() - 5;
    }

    /** Every sign that a check digit guards, the check digits themselves among them. */
    List<Span> guarded() {
        var signs = new ArrayList<Span>();
        for (Span span : format.underComposite()) {
            for (int position = span.first(); position <= span.last(); position++) {
                signs.add(new Span(span.line(), position, position));
            }
        }
        signs.add(format.span(MrzField.COMPOSITE));
        return signs;
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("yyMMdd").format(date);
    }

    private static String checked(String text) {
        return text + MrzCheckDigit.of(text);
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
