package be.lra.activation.web;

import be.lra.account.BelgianTime;
import be.lra.account.CredentialsCheck;
import be.lra.account.TypedCredentials;
import be.lra.activation.ActivationCase;
import be.lra.activation.ActivationPage;
import be.lra.activation.CredentialsAtHome;
import be.lra.activation.CredentialsOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 3, first half: user name and password. */
@Controller
class CredentialsController {

    private static final String PAGE = "citizen/activate-credentials";

    private final CredentialsAtHome credentials;
    private final Steps steps;
    private final Sentences sentences;

    CredentialsController(CredentialsAtHome credentials, Steps steps, Sentences sentences) {
        this.credentials = credentials;
        this.steps = steps;
        this.sentences = sentences;
    }

    @GetMapping("/activate/credentials")
    String ask(HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.CREDENTIALS, request, home -> page(home, request, model));
    }

    private static String page(ActivationCase home, HttpServletRequest request, Model model) {
        model.addAttribute("passwordKept", KeptPassword.find(request, home).isPresent());
        return PAGE;
    }

    @PostMapping("/activate/credentials")
    String choose(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("userName", userName);
        return steps.on(
                ActivationPage.CREDENTIALS,
                request,
                home -> choose(
                        home,
                        new TypedCredentials(userName, password, repeated, KeptPassword.find(request, home)),
                        request,
                        model));
    }

    /** The language was changed: the user name stays; a password is never sent back. */
    @PostMapping(path = "/activate/credentials", params = "lang")
    String ask(@RequestParam(defaultValue = "") String userName, HttpServletRequest request, Model model) {
        model.addAttribute("userName", userName);
        return ask(request, model);
    }

    private String choose(ActivationCase home, TypedCredentials typed, HttpServletRequest request, Model model) {
        CredentialsOutcome outcome = credentials.choose(home, typed);
        if (!(outcome instanceof CredentialsOutcome.Wait)) {
            KeptPassword.forget(request);
        }
        return switch (outcome) {
            case CredentialsOutcome.Kept kept -> "redirect:/activate/confirm";
            case CredentialsOutcome.Lost lost -> steps.goOn(request);
            case CredentialsOutcome.Wait(var until) -> {
                String sentence = sentences.text("activation.code.wait", BelgianTime.clockRoundedUp(until));
                model.addAttribute("problems", Map.of("userName", sentence));
                yield page(home, request, model);
            }
            case CredentialsOutcome.Refused refused -> {
                refused.why().kept().ifPresent(hash -> KeptPassword.keep(request, home, hash));
                model.addAttribute("problems", problems(refused.why()));
                yield page(home, request, model);
            }
        };
    }

    private Map<String, String> problems(CredentialsCheck.Refused why) {
        Map<String, String> problems = new LinkedHashMap<>();
        why.userName()
                .ifPresent(problem ->
                        problems.put("userName", sentences.text("account.userName.problem." + problem.name())));
        why.password()
                .ifPresent(problem ->
                        problems.put("password", sentences.text("account.password.problem." + problem.name())));
        return problems;
    }
}
