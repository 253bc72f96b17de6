package be.lra.appointment.web;

import be.lra.account.BelgianTime;
import be.lra.appointment.AppointmentTexts;
import be.lra.appointment.Appointments;
import be.lra.appointment.FreeDay;
import be.lra.appointment.FreeDays;
import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.ui.DeskTimes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The two questions « which day? » and « what time? », for a new appointment and for one that moves. */
@Component
class ChoicePages {

    private final Appointments appointments;
    private final Clock clock;

    ChoicePages(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** A day as a line of the page. */
    record DayLine(String path, String words, int free) {}

    /** A time as a button of the page. */
    record TimeLine(String path, String clock) {}

    /**
     * @param base the address below which days and times are chosen
     * @param typedFrom the day to begin with; what is none begins today
     */
    String days(OfficeProfile office, String base, String typedFrom, Locale locale, Model model) {
        Language language = Language.of(locale);
        LocalDate today = LocalDate.ofInstant(clock.instant(), DeskTimes.BELGIUM);
        FreeDays found = appointments.days(office.id(), day(typedFrom).orElse(today));
        List<DayLine> lines =
                found.days().stream().map(day -> line(day, base, language)).toList();
        model.addAttribute("office", office);
        model.addAttribute("phone", office.phone(language));
        model.addAttribute("base", base);
        model.addAttribute("days", lines);
        model.addAttribute("later", found.later().map(LocalDate::toString).orElse(""));
        return "citizen/appointment-day";
    }

    private static DayLine line(FreeDay day, String base, Language language) {
        return new DayLine(base + "/" + day.day(), AppointmentTexts.dayWithoutYear(day.day(), language), day.free());
    }

    String times(OfficeProfile office, String base, LocalDate day, Locale locale, Model model) {
        List<TimeLine> times = appointments.times(office.id(), day).stream()
                .map(BelgianTime::clock)
                .distinct()
                .map(time -> new TimeLine(base + "/" + day + "/" + time, time))
                .toList();
        model.addAttribute("office", office);
        model.addAttribute("base", base);
        model.addAttribute("day", AppointmentTexts.day(day, Language.of(locale)));
        model.addAttribute("times", times);
        return "citizen/appointment-time";
    }

    /** The free time of a day that begins at a clock time. */
    Optional<Instant> start(OfficeProfile office, LocalDate day, String typedClock) {
        return appointments.times(office.id(), day).stream()
                .filter(time -> BelgianTime.clock(time).equals(typedClock))
                .findFirst();
    }

    /** The day of an address such as {@code 2026-11-25}. */
    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.length() != "2026-11-25".length()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
