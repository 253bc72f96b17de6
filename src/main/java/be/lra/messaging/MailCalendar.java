package be.lra.messaging;

/**
 * What a mail has calendars enter or take out.
 *
 * @param method of RFC 5546, such as {@code REQUEST} or {@code CANCEL}
 * @param text a whole VCALENDAR of RFC 5545
 */
public record MailCalendar(String method, String text) {

    /** @throws IllegalArgumentException if the method is no word of capitals */
    public MailCalendar {
        if (!method.matches("[A-Z]{3,20}")) {
            throw new IllegalArgumentException("a method such as REQUEST");
        }
    }

    /** Masked: it carries an address. */
    @Override
    public String toString() {
        return "MailCalendar[" + method + "]";
    }
}
