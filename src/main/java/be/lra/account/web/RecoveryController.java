package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.RecoveryRequestOutcome;
import be.lra.account.RecoveryRequests;
import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Nom d’utilisateur et/ou mot de passe oublié(s) ? »: asking for the mail that helps, and what to do if none can. */
@Controller
class RecoveryController {

    private static final String USER_NAME_PAGE = "citizen/recover-user-name";
    private static final String PASSWORD_PAGE = "citizen/recover-password";

    private final RecoveryRequests requests;
    private final MessageSource messages;

    RecoveryController(RecoveryRequests requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    @GetMapping("/recover")
    String ask() {
        return "citizen/recover";
    }

    /** Everything is lost: only a desk helps. */
    @GetMapping("/recover/lost")
    String lost() {
        return "citizen/recover-lost";
    }

    @GetMapping("/recover/user-name")
    String askAddress() {
        return USER_NAME_PAGE;
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/recover/user-name", params = "lang")
    String askAddress(@RequestParam(defaultValue = "") String email, Model model) {
        model.addAttribute("email", email);
        return USER_NAME_PAGE;
    }

    @PostMapping("/recover/user-name")
    String sendUserName(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, Locale locale, Model model) {
        return switch (EmailAddress.read(email)) {
            case EmailReading.Refused refused -> {
                model.addAttribute("problems", Map.of("email", addressProblem(refused, locale)));
                yield askAddress(email, model);
            }
            case EmailReading.Read read ->
                switch (requests.askUserName(read.address(), Language.of(locale), request.getRemoteAddr())) {
                    case RecoveryRequestOutcome.Asked _ -> "redirect:/recover/sent?name";
                    case RecoveryRequestOutcome.Wait wait -> {
                        model.addAttribute("problems", Map.of("email", pause(wait, locale)));
                        yield askAddress(email, model);
                    }
                };
        };
    }

    @GetMapping("/recover/password")
    String askBoth() {
        return PASSWORD_PAGE;
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/recover/password", params = "lang")
    String askBoth(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        model.addAttribute("userName", userName);
        model.addAttribute("email", email);
        return PASSWORD_PAGE;
    }

    @PostMapping("/recover/password")
    String sendLink(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var problems = new LinkedHashMap<String, String>();
        if (userName.isBlank()) {
            problems.put("userName", messages.getMessage("account.signIn.userName.empty", null, locale));
        }
        Optional<EmailAddress> address = switch (EmailAddress.read(email)) {
            case EmailReading.Read read -> Optional.of(read.address());
            case EmailReading.Refused refused -> {
                problems.put("email", addressProblem(refused, locale));
                yield Optional.empty();
            }
        };
        if (problems.isEmpty()
                && requests.askLink(userName, address.orElseThrow(), Language.of(locale), request.getRemoteAddr())
                        instanceof RecoveryRequestOutcome.Wait wait) {
            problems.put("userName", pause(wait, locale));
        }
        if (problems.isEmpty()) {
            return "redirect:/recover/sent";
        }
        model.addAttribute("problems", problems);
        return askBoth(userName, email, model);
    }

    /** The same for everybody, whether a mail leaves or not. */
    @GetMapping("/recover/sent")
    String sent() {
        return "citizen/recover-sent";
    }

    private String addressProblem(EmailReading.Refused refused, Locale locale) {
        return messages.getMessage("account.emailChange.problem." + refused.reason(), null, locale);
    }

    private String pause(RecoveryRequestOutcome.Wait wait, Locale locale) {
        Object[] until = {BelgianTime.clockRoundedUp(wait.until())};
        return messages.getMessage("account.signIn.wait", until, locale);
    }
}
