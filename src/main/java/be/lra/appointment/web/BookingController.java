package be.lra.appointment.web;

import be.lra.account.BelgianTime;
import be.lra.account.OfficeOfSession;
import be.lra.appointment.AppointmentTexts;
import be.lra.appointment.Appointments;
import be.lra.appointment.BookingOutcome;
import be.lra.appointment.TypedVisitor;
import be.lra.identity.Language;
import be.lra.office.OfficeProfile;
import be.lra.ui.DeskTimes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Making an appointment: day, time, and where the link goes that confirms it. */
@Controller
class BookingController {

    private static final String TYPED = "appointmentTyped"; // session attribute: kept while another time is chosen
    private static final String HELD = "appointmentHeld"; // session attribute
    private static final String WHO_PAGE = "citizen/appointment-who";
    private static final String NO_APPOINTMENTS = "redirect:/offices";

    private final Appointments appointments;
    private final ChoicePages pages;
    private final Sentences sentences;

    BookingController(Appointments appointments, ChoicePages pages, Sentences sentences) {
        this.appointments = appointments;
        this.pages = pages;
        this.sentences = sentences;
    }

    /** What the last page says; nothing in it opens the appointment. */
    record Held(String maskedEmail, String until) implements Serializable {}

    /** A time that was chosen, in the words of the address. */
    record Choice(String office, String day, String time) {}

    @GetMapping("/appointment/{office}")
    String days(@PathVariable String office, @RequestParam(defaultValue = "") String from, Locale locale, Model model) {
        return find(office)
                .map(found -> pages.days(found, base(found), from, locale, model))
                .orElse(NO_APPOINTMENTS);
    }

    @GetMapping("/appointment/{office}/{day}")
    String times(@PathVariable String office, @PathVariable String day, Locale locale, Model model) {
        Optional<OfficeProfile> found = find(office);
        if (found.isEmpty()) {
            return NO_APPOINTMENTS;
        }
        return ChoicePages.day(day)
                .map(date -> pages.times(found.get(), base(found.get()), date, locale, model))
                .orElseGet(() -> "redirect:" + base(found.get()));
    }

    @GetMapping("/appointment/{office}/{day}/{time}")
    String who(
            Choice choice,
            @SessionAttribute(name = TYPED, required = false) @Nullable TypedVisitor before,
            Locale locale,
            Model model) {
        TypedVisitor typed = before == null ? TypedVisitor.nothing(Language.of(locale)) : before;
        return on(choice, model, (office, start) -> whoPage(office, start, typed, model));
    }

    /** The language of the page was changed: what was typed stays. */
    @PostMapping(path = "/appointment/{office}/{day}/{time}", params = "lang")
    String who(
            Choice choice,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        TypedVisitor typed = new TypedVisitor(email, called, language(language));
        return on(choice, model, (office, start) -> whoPage(office, start, typed, model));
    }

    @PostMapping("/appointment/{office}/{day}/{time}")
    String hold(
            Choice choice,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            Model model) {
        TypedVisitor typed = new TypedVisitor(email, called, language(language));
        String shown = on(choice, model, (office, start) -> hold(office, start, typed, request, model));
        boolean timeIsGone = !shown.equals(WHO_PAGE) && !shown.endsWith("/sent");
        if (timeIsGone && typed.isComplete()) {
            request.getSession().setAttribute(TYPED, typed);
        }
        return shown;
    }

    private String hold(
            OfficeProfile office, Instant start, TypedVisitor typed, HttpServletRequest request, Model model) {
        return switch (appointments.hold(office.id(), start, typed, request.getRemoteAddr())) {
            case BookingOutcome.Held(String maskedEmail, Instant until) -> {
                request.getSession().removeAttribute(TYPED);
                request.getSession().setAttribute(HELD, new Held(maskedEmail, BelgianTime.clock(until)));
                OfficeOfSession.keep(request, office.id());
                yield "redirect:/appointment/sent";
            }
            case BookingOutcome.Invalid(Map<String, String> problems) -> {
                var words = new LinkedHashMap<String, String>();
                problems.forEach(
                        (field, problem) -> words.put(field, sentences.text("appointment.who.problem." + problem)));
                yield refused(office, start, typed, words, model);
            }
            case BookingOutcome.Taken _, BookingOutcome.NotOffered _ -> taken(office, start, model);
            case BookingOutcome.TooMany(int most) ->
                refused(office, start, typed, Map.of("email", sentences.text("appointment.who.tooMany", most)), model);
            case BookingOutcome.Wait(Instant until) ->
                refused(
                        office,
                        start,
                        typed,
                        Map.of("email", sentences.text("appointment.who.wait", BelgianTime.clockRoundedUp(until))),
                        model);
        };
    }

    private String refused(
            OfficeProfile office, Instant start, TypedVisitor typed, Map<String, String> problems, Model model) {
        model.addAttribute("problems", problems);
        return whoPage(office, start, typed, model);
    }

    @GetMapping("/appointment/sent")
    String sent(@SessionAttribute(name = HELD, required = false) @Nullable Held held, Model model) {
        if (held == null) {
            return NO_APPOINTMENTS;
        }
        model.addAttribute("held", held);
        return "citizen/appointment-sent";
    }

    private String whoPage(OfficeProfile office, Instant start, TypedVisitor typed, Model model) {
        model.addAttribute("office", office);
        model.addAttribute("day", AppointmentTexts.day(start, Language.of(LocaleContextHolder.getLocale())));
        model.addAttribute("time", BelgianTime.clock(start));
        model.addAttribute("dayPath", base(office) + "/" + LocalDate.ofInstant(start, DeskTimes.BELGIUM));
        model.addAttribute("visitor", typed);
        return WHO_PAGE;
    }

    /** The page of a free time; of one that is not free any more, the free times of its day. */
    private String on(Choice choice, Model model, BiFunction<OfficeProfile, Instant, String> page) {
        Optional<OfficeProfile> office = find(choice.office());
        Optional<LocalDate> day = ChoicePages.day(choice.day());
        if (office.isEmpty()) {
            return NO_APPOINTMENTS;
        }
        if (day.isEmpty()) {
            return "redirect:" + base(office.get());
        }
        return pages.start(office.get(), day.get(), choice.time())
                .map(start -> page.apply(office.get(), start))
                .orElseGet(() -> taken(office.get(), day.get(), model));
    }

    private String taken(OfficeProfile office, Instant start, Model model) {
        return taken(office, LocalDate.ofInstant(start, DeskTimes.BELGIUM), model);
    }

    private String taken(OfficeProfile office, LocalDate day, Model model) {
        model.addAttribute("problems", Map.of("times", sentences.text("appointment.time.taken")));
        return pages.times(office, base(office), day, LocaleContextHolder.getLocale(), model);
    }

    private Optional<OfficeProfile> find(String unverifiedOffice) {
        try {
            return appointments.office(UUID.fromString(unverifiedOffice));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String base(OfficeProfile office) {
        return "/appointment/" + office.id();
    }

    /** One of the four; what is none stands for that of the page. */
    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseGet(() -> Language.of(LocaleContextHolder.getLocale()));
    }
}
