package be.lra.activation.web;

import be.lra.account.DigitalKeyType;
import be.lra.account.PhoneOutcome;
import be.lra.account.SmsPhones;
import be.lra.account.SmsRequest;
import be.lra.activation.ActivationAtHome;
import be.lra.activation.ActivationCase;
import be.lra.activation.ActivationPage;
import be.lra.activation.SmsAtHome;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 3, for a key by SMS: the number of the phone. */
@Controller
class PhoneController {

    private static final String PAGE = "citizen/activate-number";
    private static final String CODE = "redirect:/activate/confirm";

    private final SmsAtHome sms;
    private final SmsPhones phones;
    private final ActivationAtHome activation;
    private final Steps steps;
    private final Sentences sentences;

    PhoneController(SmsAtHome sms, SmsPhones phones, ActivationAtHome activation, Steps steps, Sentences sentences) {
        this.sms = sms;
        this.phones = phones;
        this.activation = activation;
        this.steps = steps;
        this.sentences = sentences;
    }

    @GetMapping("/activate/number")
    String ask(HttpServletRequest request, Model model) {
        return on(request, home -> {
            showGiven(home, model);
            return PAGE;
        });
    }

    /** Whoever chose another kind of key goes on with that one. */
    private String on(HttpServletRequest request, Function<ActivationCase, String> show) {
        return steps.on(
                ActivationPage.CONFIRM,
                request,
                (home, progress) -> progress.keyType().equals(Optional.of(DigitalKeyType.SMS))
                        ? show.apply(home)
                        : steps.goOn(request));
    }

    private void showGiven(ActivationCase home, Model model) {
        activation
                .account(home)
                .flatMap(phones::proposedNumber)
                .ifPresent(given -> model.addAttribute("number", given));
    }

    @PostMapping("/activate/number")
    String give(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model) {
        model.addAttribute("number", number);
        return on(request, home -> switch (sms.giveNumber(home, number)) {
            case PhoneOutcome.Refused refused -> problem(refused.why().sentence(), model);
            case PhoneOutcome.Lost lost -> steps.goOn(request);
            case PhoneOutcome.Kept kept -> afterRequest(kept.code(), model, CODE);
        });
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/activate/number", params = "lang")
    String askIn(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model) {
        model.addAttribute("number", number);
        return on(request, home -> PAGE);
    }

    @PostMapping("/activate/number/again")
    String sendAgain(HttpServletRequest request, Model model) {
        return on(request, home -> {
            showGiven(home, model);
            return sms.sendAgain(home)
                    .map(asked -> afterRequest(asked, model, CODE + "?sent"))
                    .orElseGet(() -> steps.goOn(request));
        });
    }

    private String afterRequest(SmsRequest request, Model model, String sent) {
        return switch (request) {
            case SmsRequest.Sending sending -> sent;
            case SmsRequest.TooSoon tooSoon -> CODE + "?soon";
            case SmsRequest.TooMany tooMany ->
                problem(tooMany.sentence(Language.of(LocaleContextHolder.getLocale())), model);
        };
    }

    private String problem(MessageSourceResolvable sentence, Model model) {
        model.addAttribute("problems", Map.of("number", sentences.text(sentence)));
        return PAGE;
    }
}
