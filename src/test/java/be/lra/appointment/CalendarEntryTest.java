package be.lra.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.EmailAddress;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000abc");
    private static final Instant START = Instant.parse("2026-11-25T08:30:00Z");
    private static final Slot SLOT = new Slot(START, START.plusSeconds(1200));

    @Test
    void calendarReadsWhatWasWritten() {
        ICalendar read = read(entry("Rendez-vous", "Rue du Modèle 1", "Apportez votre carte.", 0)
                .request());

        VEvent event = read.getEvents().getFirst();
        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo(ID + "@lra.example");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(SLOT.start()));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(SLOT.end()));
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-17T09:40:00Z")));
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@lra.example");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("anne@example.org");
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void signsThatMeanSomethingInACalendarComeThrough() {
        String text = "Pièce d’identité; carte, passeport \\ BIS\nligne 2";

        String written = entry("A, B; C \\ D", "Place \"X\", 1000 É", text, 0).request();

        assertThat(written).contains("SUMMARY:A\\, B\\; C \\\\ D\r\n"); // readers forgive more than RFC 5545 §3.3.11
        VEvent event = read(written).getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("A, B; C \\ D");
        assertThat(event.getLocation().getValue()).isEqualTo("Place \"X\", 1000 É");
        assertThat(event.getDescription().getValue().replace("\r\n", "\n")).isEqualTo(text);
    }

    @Test
    void noLineIsLongerThanAllowedAndNoSignIsCutInTwo() {
        String text = "é€😀".repeat(80);

        String written = entry(text, "x", "y", 0).request();

        assertThat(Arrays.asList(written.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(read(written).getEvents().getFirst().getSummary().getValue()).isEqualTo(text);
    }

    @Test
    void nothingTypedCanAddALineOfItsOwn() {
        var entry = new CalendarEntry(
                ID,
                0,
                START,
                SLOT,
                "x\r\nATTENDEE:mailto:other@example.org",
                "y",
                "z",
                "Commune \"X\"\r\nBEGIN:VALARM",
                new EmailAddress("no-reply@lra.example"),
                new EmailAddress("anne@example.org"));

        VEvent event = read(entry.request()).getEvents().getFirst();

        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Commune 'X'  BEGIN:VALARM");
    }

    @Test
    void cancellingTakesTheSameEntryOut() {
        ICalendar read = read(entry("x", "y", "z", 2).cancel());

        assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(read.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(read.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
        assertThat(read.getEvents().getFirst().getUid().getValue()).isEqualTo(ID + "@lra.example");
    }

    @Test
    void addressOfAnotherScriptCanStandInAnEntry() {
        var entry = new CalendarEntry(
                ID,
                0,
                START,
                SLOT,
                "x",
                "y",
                "z",
                "Commune",
                new EmailAddress("no-reply@lra.example"),
                new EmailAddress("renée+a?b@exämple.org"));

        assertThat(entry.request().replace("\r\n ", "")).contains("mailto:ren%C3%A9e+a%3Fb@xn--exmple-cua.org");
    }

    private static CalendarEntry entry(String summary, String location, String description, int sequence) {
        return new CalendarEntry(
                ID,
                sequence,
                Instant.parse("2026-11-17T09:40:00Z"),
                SLOT,
                summary,
                location,
                description,
                "Commune-Exemple",
                new EmailAddress("no-reply@lra.example"),
                new EmailAddress("anne@example.org"));
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }
}
