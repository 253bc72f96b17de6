package be.lra.appointment;

import be.lra.identity.EmailAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An appointment as calendars read it: one VEVENT of RFC 5545, sent by the rules of RFC 5546. Times stand in UTC, which
 * needs no table of time zones.
 *
 * @param sequence counts up with every change, so that calendars replace what they have (RFC 5545 §3.8.7.4)
 * @param organizer the address mails come from
 */
record CalendarEntry(
        UUID id,
        int sequence,
        Instant writtenAt,
        Slot slot,
        String summary,
        String location,
        String description,
        String organizerName,
        EmailAddress organizer,
        EmailAddress attendee) {

    private static final int LONGEST_LINE = 75; // octets without the line end: RFC 5545 §3.1
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Enters the appointment, or replaces an earlier one of the same id. */
    String request() {
        return text("REQUEST", "CONFIRMED");
    }

    /** Takes the appointment out. */
    String cancel() {
        return text("CANCEL", "CANCELLED");
    }

    private String text(String method, String status) {
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Belgian digital keys//Appointments//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:" + method,
                        "BEGIN:VEVENT",
                        "UID:" + id + "@" + IDN.toASCII(organizer.domain()),
                        "SEQUENCE:" + sequence,
                        "DTSTAMP:" + UTC.format(writtenAt),
                        "DTSTART:" + UTC.format(slot.start()),
                        "DTEND:" + UTC.format(slot.end()),
                        "SUMMARY:" + escaped(summary),
                        "LOCATION:" + escaped(location),
                        "DESCRIPTION:" + escaped(description),
                        "ORGANIZER;CN=" + quoted(organizerName) + ":" + mailto(organizer),
                        "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:" + mailto(attendee),
                        "STATUS:" + status,
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(CalendarEntry::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    /** RFC 5545 §3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** RFC 5545 §3.2: a quoted value holds neither quotes nor control signs. */
    private static String quoted(String value) {
        return '"' + value.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** RFC 6068 §2: what is no plain sign of an address is percent-encoded. */
    private static String mailto(EmailAddress address) {
        var local = new StringBuilder();
        for (byte octet : address.localPart().getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (octet & 0xFF);
            boolean plain = sign < 0x80 && (Character.isLetterOrDigit(sign) || "._+-~'*!$".indexOf(sign) >= 0);
            local.append(plain ? String.valueOf(sign) : "%%%02X".formatted((int) sign));
        }
        return "mailto:" + local + "@" + IDN.toASCII(address.domain());
    }

    /** Breaks a line so that no part has more than 75 octets, and none ends within a sign. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String sign = Character.toString(line.codePointAt(at));
            int size = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append(LINE_END).append(' ');
                octets = 1; // the blank that marks a continued line
            }
            folded.append(sign);
            octets += size;
        }
        return folded.toString();
    }

    /** Masked: it carries an address. */
    @Override
    public String toString() {
        return "CalendarEntry[" + id + "]";
    }
}
