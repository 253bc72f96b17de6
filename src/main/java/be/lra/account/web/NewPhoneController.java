package be.lra.account.web;

import be.lra.account.DigitalKeyType;
import be.lra.account.FurtherPhone;
import be.lra.account.PhoneOutcome;
import be.lra.account.SignedInCitizen;
import be.lra.account.SmsRequest;
import be.lra.identity.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The number of the phone, for who adds a key by SMS. */
@Controller
class NewPhoneController {

    private static final String PAGE = "citizen/keys-new-number";
    private static final String CODE = "redirect:/keys/new/code";
    private static final String KEYS = "redirect:/keys";

    private final FurtherPhone phone;
    private final MessageSource messages;

    NewPhoneController(FurtherPhone phone, MessageSource messages) {
        this.phone = phone;
        this.messages = messages;
    }

    @GetMapping("/keys/new/number")
    String ask(
            @SessionAttribute(name = NewKeyController.NEW_KEY, required = false) @Nullable DigitalKeyType type,
            Authentication authentication,
            Model model) {
        if (type != DigitalKeyType.SMS) {
            return KEYS;
        }
        phone.given(CitizenPages.citizen(authentication)).ifPresent(given -> model.addAttribute("number", given));
        return PAGE;
    }

    @PostMapping("/keys/new/number")
    String give(
            @SessionAttribute(name = NewKeyController.NEW_KEY, required = false) @Nullable DigitalKeyType type,
            @RequestParam(defaultValue = "") String number,
            Authentication authentication,
            Locale locale,
            Model model) {
        if (type != DigitalKeyType.SMS) {
            return KEYS;
        }
        model.addAttribute("number", number);
        return switch (phone.give(CitizenPages.citizen(authentication), number)) {
            case PhoneOutcome.Refused refused -> problem(refused.why().sentence(), locale, model);
            case PhoneOutcome.Lost lost -> KEYS;
            case PhoneOutcome.Kept kept -> afterRequest(kept.code(), locale, model, CODE);
        };
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/keys/new/number", params = "lang")
    String ask(
            @SessionAttribute(name = NewKeyController.NEW_KEY, required = false) @Nullable DigitalKeyType type,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        model.addAttribute("number", number);
        return type == DigitalKeyType.SMS ? PAGE : KEYS;
    }

    @PostMapping("/keys/new/number/again")
    String sendAgain(
            @SessionAttribute(name = NewKeyController.NEW_KEY, required = false) @Nullable DigitalKeyType type,
            Authentication authentication,
            Locale locale,
            Model model) {
        if (type != DigitalKeyType.SMS) {
            return KEYS;
        }
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        Optional<SmsRequest> request = phone.sendAgain(citizen);
        phone.given(citizen).ifPresent(given -> model.addAttribute("number", given));
        return request.map(asked -> afterRequest(asked, locale, model, CODE + "?sent"))
                .orElse("redirect:/keys/new/number");
    }

    private String afterRequest(SmsRequest request, Locale locale, Model model, String sent) {
        return switch (request) {
            case SmsRequest.Sending sending -> sent;
            case SmsRequest.TooSoon tooSoon -> CODE + "?soon";
            case SmsRequest.TooMany tooMany -> problem(tooMany.sentence(Language.of(locale)), locale, model);
        };
    }

    private String problem(MessageSourceResolvable sentence, Locale locale, Model model) {
        model.addAttribute("problems", Map.of("number", messages.getMessage(sentence, locale)));
        return PAGE;
    }
}
