package be.lra.account.web;

import be.lra.account.AccountClosing;
import be.lra.account.AccountView;
import be.lra.account.BelgianTime;
import be.lra.account.ClosingOutcome;
import be.lra.account.DigitalKeys;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** « Fermer mon compte »: what goes, what stays and why, before and after. */
@Controller
class ClosingController {

    private static final String PATH = "/keys/close";

    private final AccountClosing closing;
    private final DigitalKeys keys;
    private final MessageSource messages;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    ClosingController(AccountClosing closing, DigitalKeys keys, MessageSource messages) {
        this.closing = closing;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String ask(ServletWebRequest web, Model model) {
        String typed = Interrupted.take(web, PATH).getOrDefault("userName", "");
        return page(web, typed, model);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = PATH, params = "lang")
    String ask(@RequestParam(defaultValue = "") String userName, ServletWebRequest web, Model model) {
        return page(web, userName, model);
    }

    @PostMapping(PATH)
    String close(@RequestParam(defaultValue = "") String userName, ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(() -> closing.close(citizen, userName))) {
            case ClosingOutcome.Closed _ -> closed(web);
            case ClosingOutcome.Stale _ ->
                Interrupted.signInAgain(web, keys.of(citizen.account()).userName(), PATH, Map.of("userName", userName));
            case ClosingOutcome.NotConfirmed _ -> refused("account.keyEnd.notConfirmed", userName, web, model);
            case ClosingOutcome.CaseOpen _ -> refused("account.close.caseOpen", userName, web, model);
            case ClosingOutcome.LetterUnderWay _ -> refused("account.close.letter", userName, web, model);
            case ClosingOutcome.ChangedLately(Instant until) ->
                refused("account.close.changed", userName, web, model, dayAfter(until));
        };
    }

    /** The first day on which it is possible from the morning on. */
    private static String dayAfter(Instant until) {
        return BelgianTime.date(until.plus(Duration.ofDays(1)), Language.of(LocaleContextHolder.getLocale()));
    }

    private String refused(String why, String userName, ServletWebRequest web, Model model, Object... facts) {
        model.addAttribute(
                "problems", Map.of("userName", messages.getMessage(why, facts, LocaleContextHolder.getLocale())));
        return page(web, userName, model);
    }

    private String page(ServletWebRequest web, String userName, Model model) {
        UUID id = CitizenPages.citizen(web).account();
        AccountView account = keys.of(id);
        model.addAttribute("outlook", closing.outlook(id));
        model.addAttribute("accountName", account.userName());
        model.addAttribute("userName", userName);
        return "citizen/close";
    }

    private String closed(ServletWebRequest web) {
        HttpServletRequest request = web.getRequest();
        logout.logout(request, Objects.requireNonNull(web.getResponse()), (Authentication) web.getUserPrincipal());
        return "redirect:/closed";
    }

    /** Anybody may read what stays and why. */
    @GetMapping("/closed")
    String closed() {
        return "citizen/closed";
    }
}
