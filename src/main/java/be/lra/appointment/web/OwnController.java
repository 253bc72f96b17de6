package be.lra.appointment.web;

import be.lra.account.BelgianTime;
import be.lra.account.OfficeOfSession;
import be.lra.appointment.AppointmentState;
import be.lra.appointment.AppointmentTexts;
import be.lra.appointment.Appointments;
import be.lra.appointment.MoveOutcome;
import be.lra.appointment.OwnAppointment;
import be.lra.identity.Language;
import be.lra.ui.DeskTimes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.LocaleResolver;

/** Where the mailed link leads: confirming, moving and cancelling. Opening a page changes nothing, whoever opens it. */
@Controller
class OwnController {

    private static final String OWN = "appointment"; // session attribute
    private static final String OWN_PAGE = "/appointment/own";
    private static final String TO_OWN_PAGE = "redirect:" + OWN_PAGE;
    private static final String MOVE = OWN_PAGE + "/move";

    private final Appointments appointments;
    private final ChoicePages pages;
    private final Sentences sentences;
    private final LocaleResolver languages;

    OwnController(Appointments appointments, ChoicePages pages, Sentences sentences, LocaleResolver languages) {
        this.appointments = appointments;
        this.pages = pages;
        this.sentences = sentences;
        this.languages = languages;
    }

    /** Names the appointment and leaves the token behind. */
    @GetMapping("/appointment/open/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> id = appointments.open(token);
        Optional<OwnAppointment> own = id.flatMap(appointments::find);
        if (own.isEmpty()) {
            return "redirect:/appointment/unknown";
        }
        request.getSession().setAttribute(OWN, id.get());
        OfficeOfSession.keep(request, own.get().office().id());
        languages.setLocale(request, response, own.get().language().locale());
        return TO_OWN_PAGE;
    }

    @GetMapping("/appointment/unknown")
    String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "citizen/appointment-unknown";
    }

    @GetMapping(OWN_PAGE)
    String own(@SessionAttribute(name = OWN, required = false) @Nullable UUID id, Model model) {
        return on(id, own -> page(own, "citizen/appointment-own", model));
    }

    @PostMapping(OWN_PAGE + "/confirm")
    String confirm(@SessionAttribute(name = OWN, required = false) @Nullable UUID id) {
        return on(id, own -> {
            appointments.confirm(known(id));
            return TO_OWN_PAGE;
        });
    }

    @GetMapping(OWN_PAGE + "/cancel")
    String askWhetherToCancel(@SessionAttribute(name = OWN, required = false) @Nullable UUID id, Model model) {
        return onOpen(id, own -> page(own, "citizen/appointment-cancel", model));
    }

    @PostMapping(OWN_PAGE + "/cancel")
    String cancel(@SessionAttribute(name = OWN, required = false) @Nullable UUID id) {
        return on(id, own -> {
            appointments.cancel(known(id));
            return TO_OWN_PAGE;
        });
    }

    @GetMapping(MOVE)
    String otherDays(
            @SessionAttribute(name = OWN, required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "") String from,
            Locale locale,
            Model model) {
        return onOpen(id, own -> {
            model.addAttribute("moving", true);
            return pages.days(own.office(), MOVE, from, locale, model);
        });
    }

    @GetMapping(MOVE + "/{day}")
    String otherTimes(
            @SessionAttribute(name = OWN, required = false) @Nullable UUID id,
            @PathVariable String day,
            Locale locale,
            Model model) {
        return onOpen(
                id,
                own -> ChoicePages.day(day)
                        .map(date -> times(own, date, locale, model))
                        .orElse("redirect:" + MOVE));
    }

    @GetMapping(MOVE + "/{day}/{time}")
    String askWhetherToMove(
            @SessionAttribute(name = OWN, required = false) @Nullable UUID id,
            @PathVariable String day,
            @PathVariable String time,
            Model model) {
        return onOpen(
                id,
                own -> onTime(own, day, time, model, start -> {
                    Language language = Language.of(LocaleContextHolder.getLocale());
                    model.addAttribute("newDay", AppointmentTexts.day(start, language));
                    model.addAttribute("newTime", BelgianTime.clock(start));
                    model.addAttribute("backTo", MOVE + "/" + LocalDate.ofInstant(start, DeskTimes.BELGIUM));
                    return page(own, "citizen/appointment-move", model);
                }));
    }

    @PostMapping(MOVE + "/{day}/{time}")
    String move(
            @SessionAttribute(name = OWN, required = false) @Nullable UUID id,
            @PathVariable String day,
            @PathVariable String time,
            Model model) {
        return onOpen(
                id,
                own -> onTime(own, day, time, model, start -> {
                    LocalDate date = LocalDate.ofInstant(start, DeskTimes.BELGIUM);
                    return switch (appointments.move(known(id), start)) {
                        case MoveOutcome.Moved _ -> TO_OWN_PAGE + "?moved";
                        case MoveOutcome.Closed _ -> TO_OWN_PAGE;
                        case MoveOutcome.Taken _, MoveOutcome.NotOffered _ -> taken(own, date, model);
                        case MoveOutcome.Wait(Instant until) ->
                            refused(
                                    own,
                                    date,
                                    sentences.text("appointment.move.wait", BelgianTime.clockRoundedUp(until)),
                                    model);
                    };
                }));
    }

    private String onTime(
            OwnAppointment own, String typedDay, String time, Model model, Function<Instant, String> page) {
        Optional<LocalDate> day = ChoicePages.day(typedDay);
        if (day.isEmpty()) {
            return "redirect:" + MOVE;
        }
        return pages.start(own.office(), day.get(), time).map(page).orElseGet(() -> taken(own, day.get(), model));
    }

    private String taken(OwnAppointment own, LocalDate day, Model model) {
        return refused(own, day, sentences.text("appointment.time.taken"), model);
    }

    private String refused(OwnAppointment own, LocalDate day, String why, Model model) {
        model.addAttribute("problems", Map.of("times", why));
        return times(own, day, LocaleContextHolder.getLocale(), model);
    }

    private String times(OwnAppointment own, LocalDate day, Locale locale, Model model) {
        model.addAttribute("moving", true);
        return pages.times(own.office(), MOVE, day, locale, model);
    }

    private static String page(OwnAppointment own, String view, Model model) {
        Language language = Language.of(LocaleContextHolder.getLocale());
        model.addAttribute("own", own);
        model.addAttribute("day", AppointmentTexts.day(own.start(), language));
        model.addAttribute("time", BelgianTime.clock(own.start()));
        model.addAttribute("held", own.state() == AppointmentState.HELD);
        return view;
    }

    private String on(@Nullable UUID id, Function<OwnAppointment, String> page) {
        return Optional.ofNullable(id).flatMap(appointments::find).map(page).orElse("redirect:/appointment/unknown");
    }

    /** A page that makes sense while the appointment can still be changed. */
    private String onOpen(@Nullable UUID id, Function<OwnAppointment, String> page) {
        return on(id, own -> own.open() ? page.apply(own) : TO_OWN_PAGE);
    }

    private static UUID known(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }
}
