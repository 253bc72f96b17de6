package be.lra.fas.web;

import be.lra.fas.DeskArrival;
import be.lra.fas.DeskAttempt;
import be.lra.fas.DeskDeparture;
import be.lra.fas.DeskSignIn;
import be.lra.fas.DeskTrouble;
import be.lra.fas.FasReturn;
import be.lra.identity.Language;
import be.lra.office.DeskSession;
import be.lra.office.FederalErrand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of agents to the federal service and back. */
@Controller
class DeskFasController {

    private static final String GONE = "deskAttempt"; // session attribute
    private static final int LONGEST = 2000; // signs, ours: a code has a few dozen

    /** From where a browser may be sent: from a page here, or by hand (W3C Fetch Metadata §2.3). */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final DeskSignIn signIn;
    private final Clock clock;

    DeskFasController(DeskSignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** A plain link, for the reason of that of citizens. It changes nothing but the session of this browser. */
    @GetMapping("/desk-fas")
    String go(
            @RequestParam(name = "for", defaultValue = "") String errandTag,
            @RequestParam(defaultValue = "") String lang,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String from,
            HttpServletRequest request) {
        FederalErrand errand = FederalErrand.tagged(errandTag);
        if (!OWN_PAGES.contains(from)) {
            return "redirect:/desk/login";
        }
        Locale language = Language.of(Locale.forLanguageTag(lang)).locale();
        return switch (signIn.depart(errand, language, request.getRemoteAddr())) {
            case DeskDeparture.Go(var address, var attempt) -> {
                request.getSession().setAttribute(GONE, attempt);
                yield "redirect:" + address;
            }
            case DeskDeparture.Stay(var why) -> problem(errand, why);
        };
    }

    @GetMapping("/desk-fas/return")
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (state.length() + code.length() + error.length() + iss.length() > LONGEST) {
            return problem(FederalErrand.ENTER, DeskTrouble.LATE);
        }
        Optional<DeskAttempt> gone = taken(request, state);
        FederalErrand errand = gone.map(DeskAttempt::errand).orElse(FederalErrand.ENTER);
        return switch (signIn.arrive(gone, new FasReturn(state, code, error, iss), request.getRemoteAddr())) {
            case DeskArrival.Accepted(var agent, var there) -> {
                DeskSession.open(agent, request, response, clock.instant());
                there.keep(request);
                yield "redirect:" + next(errand);
            }
            case DeskArrival.Refused(var why) -> problem(errand, why);
        };
    }

    /** The locked page leads whoever's screen is open to the page where he was. */
    private static String next(FederalErrand errand) {
        return switch (errand) {
            case ENTER -> "/desk/home";
            case UNLOCK -> "/desk/locked";
            case PROVE -> "/desk/proof";
        };
    }

    private static String problem(FederalErrand errand, DeskTrouble why) {
        String page = errand == FederalErrand.ENTER ? "/desk/login" : next(errand);
        return "redirect:" + page + "?fas=" + why.tag();
    }

    /** Once: what comes back a second time belongs to nobody. A wrong state takes nothing away: anybody can link here. */
    private static Optional<DeskAttempt> taken(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(GONE) instanceof DeskAttempt gone)
                || !gone.attempt().isOf(state)) {
            return Optional.empty();
        }
        session.removeAttribute(GONE);
        return Optional.of(gone);
    }
}
