package be.lra.account.web;

import be.lra.account.NewPassword;
import be.lra.account.NewPasswordOutcome;
import be.lra.account.UserNameOfSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The new password in place of a forgotten one, once mailbox and key are proven in this browser. */
@Controller
class NewPasswordController {

    private static final String START = "redirect:/recover/link";

    private final NewPassword passwords;
    private final MessageSource messages;

    NewPasswordController(NewPassword passwords, MessageSource messages) {
        this.passwords = passwords;
        this.messages = messages;
    }

    @GetMapping("/recover/new")
    String ask(HttpServletRequest request, Model model) {
        Optional<String> userName = Recovering.find(request)
                .flatMap(recovering -> passwords.userName(recovering.handle(), recovering.claim()));
        userName.ifPresent(name -> model.addAttribute("userName", name));
        return userName.isPresent() ? "citizen/recover-new" : START;
    }

    /** The language was changed; passwords never go back into a page. */
    @PostMapping(path = "/recover/new", params = "lang")
    String askInAnotherLanguage(HttpServletRequest request, Model model) {
        return ask(request, model);
    }

    @PostMapping("/recover/new")
    String take(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Optional<Recovering> recovering = Recovering.find(request);
        if (recovering.isEmpty()) {
            return START;
        }
        return switch (passwords.choose(
                recovering.get().handle(), recovering.get().claim(), password, repeated)) {
            case NewPasswordOutcome.Taken taken -> {
                Recovering.forget(request);
                UserNameOfSession.keep(request, taken.userName());
                yield "redirect:/recover/done";
            }
            case NewPasswordOutcome.Refused refused -> {
                String sentence = messages.getMessage("account.password.problem." + refused.why(), null, locale);
                model.addAttribute("problems", Map.of("password", sentence));
                yield ask(request, model);
            }
            case NewPasswordOutcome.Closed closed -> RecoveryLinkController.closed(closed.why(), model);
        };
    }

    @GetMapping("/recover/done")
    String done() {
        return "citizen/recover-done";
    }
}
