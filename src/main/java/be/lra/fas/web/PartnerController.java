package be.lra.fas.web;

import be.lra.account.BelgianTime;
import be.lra.account.CitizenSession;
import be.lra.account.SignInMeans;
import be.lra.account.SignInWish;
import be.lra.fas.FasReturn;
import be.lra.fas.FederalSignIn;
import be.lra.fas.PartnerArrival;
import be.lra.fas.PartnerAttempt;
import be.lra.fas.PartnerDeparture;
import be.lra.fas.PartnerTrouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to the federal service and back. */
@Controller
class PartnerController {

    private static final String GONE = "partnerAttempt"; // session attribute
    private static final String TROUBLE = "redirect:/sign-in/partner/problem/";
    private static final int LONGEST = 2000; // signs, ours: a code has a few dozen

    /** From where a browser may be sent: from a page here, or by hand (W3C Fetch Metadata §2.3). */
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final FederalSignIn signIn;
    private final CitizenSession session;

    PartnerController(FederalSignIn signIn, CitizenSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    /**
     * A plain link, not a form: browsers that watch where forms end would have to be told every host that the federal service
     * may send people on to. It changes nothing but the session of this browser, and no other site may lead here.
     */
    @GetMapping("/sign-in/partner/{tag}")
    String go(
            @PathVariable String tag,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String from,
            HttpServletRequest request,
            Locale language) {
        Optional<SignInMeans> means = SignInMeans.tagged(tag).filter(SignInMeans::isPartner);
        if (means.isEmpty() || !OWN_PAGES.contains(from)) {
            return "redirect:/sign-in";
        }
        return switch (signIn.depart(means.get(), language, request.getRemoteAddr())) {
            case PartnerDeparture.Go(var address, var attempt) -> {
                request.getSession().setAttribute(GONE, attempt);
                yield "redirect:" + address;
            }
            case PartnerDeparture.Stay(var why) -> TROUBLE + why.tag();
        };
    }

    @GetMapping("/sign-in/partner/return")
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (state.length() + code.length() + error.length() + iss.length() > LONGEST) {
            return TROUBLE + PartnerTrouble.LATE.tag();
        }
        var returned = new FasReturn(state, code, error, iss);
        return switch (signIn.arrive(taken(request, state), returned, SignInWish.of(request))) {
            case PartnerArrival.SignedIn(var here, var there) -> {
                session.open(here, request, response);
                there.keep(request);
                yield "redirect:" + SignInWish.nextPage(request);
            }
            case PartnerArrival.Refused(var why) -> TROUBLE + why.tag();
        };
    }

    /** Once: what comes back a second time belongs to nobody. A wrong state takes nothing away: anybody can link here. */
    private static Optional<PartnerAttempt> taken(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(GONE) instanceof PartnerAttempt gone)
                || !gone.attempt().isOf(state)) {
            return Optional.empty();
        }
        session.removeAttribute(GONE);
        return Optional.of(gone);
    }

    /** A page of its own address, without what the federal service sent: it can be reloaded and read in four languages. */
    @GetMapping("/sign-in/partner/problem/{tag}")
    String explain(@PathVariable String tag, HttpServletRequest request, Model model) {
        Optional<PartnerTrouble> trouble = PartnerTrouble.tagged(tag);
        if (trouble.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("trouble", trouble.get());
        model.addAttribute("until", until(trouble.get(), request));
        return "citizen/partner";
    }

    private @Nullable String until(PartnerTrouble trouble, HttpServletRequest request) {
        return trouble == PartnerTrouble.TOO_MANY
                ? signIn.pause(request.getRemoteAddr())
                        .map(BelgianTime::clockRoundedUp)
                        .orElse(null)
                : null;
    }
}
