package be.lra.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a citizen finds help; what is unknown is empty and not shown.
 *
 * @param office its name, empty for the help line of everybody
 * @param phone as it is dialled
 * @param hours when somebody answers, in the language of the reader
 */
public record HelpLine(String office, String phone, String email, String hours) {

    private static final char NO_BREAK = '\u00a0';

    /** « 13 h » stays in one piece. */
    public HelpLine {
        hours = hours.replaceAll("(?<=\\d) (?=h\\b)", String.valueOf(NO_BREAK));
    }

    /** Name, phone and hours, for a mail. */
    public String inOneLine() {
        return Stream.of(office, phone.isEmpty() ? email : phone.replace(' ', NO_BREAK), hours)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The phone number as a browser dials it. */
    public String dialled() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
