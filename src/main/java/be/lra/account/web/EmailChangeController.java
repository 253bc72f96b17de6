package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.DigitalKeys;
import be.lra.account.EmailChange;
import be.lra.account.EmailChangeOutcome;
import be.lra.account.PendingEmail;
import be.lra.account.SignedInCitizen;
import be.lra.persistence.Conflict;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Another e-mail address: typed, then proven by a code that is mailed there. */
@Controller
class EmailChangeController {

    private static final String ASK = "/keys/profile/email";
    private static final String CODE = "/keys/profile/email/code";
    private static final String ASK_PAGE = "citizen/profile-email";
    private static final String CODE_PAGE = "citizen/profile-email-code";

    private final EmailChange change;
    private final DigitalKeys keys;
    private final MessageSource messages;

    EmailChangeController(EmailChange change, DigitalKeys keys, MessageSource messages) {
        this.change = change;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping(ASK)
    String ask(ServletWebRequest web, Model model) {
        return askPage(Interrupted.take(web, ASK).get("email"), web, model);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = ASK, params = "lang")
    String askInAnotherLanguage(@RequestParam(defaultValue = "") String email, ServletWebRequest web, Model model) {
        return askPage(email, web, model);
    }

    @PostMapping(ASK)
    String send(@RequestParam(defaultValue = "") String email, ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(() -> change.ask(citizen, email))) {
            case EmailChangeOutcome.Sent _ -> "redirect:" + CODE;
            case EmailChangeOutcome.Stale _ -> {
                String userName = keys.of(citizen.account()).userName();
                yield Interrupted.signInAgain(web, userName, ASK, Map.of("email", email));
            }
            case EmailChangeOutcome.NoAddress no -> {
                problem(model, "email", "account.emailChange.problem." + no.why());
                yield askPage(email, web, model);
            }
            case EmailChangeOutcome.SameAsPresent _ -> {
                problem(model, "email", "account.emailChange.same");
                yield askPage(email, web, model);
            }
            case EmailChangeOutcome.TooSoon soon -> {
                problem(model, "email", "account.code.soon", BelgianTime.clockRoundedUp(soon.again()));
                yield askPage(email, web, model);
            }
            case EmailChangeOutcome.Changed _,
                    EmailChangeOutcome.NothingAsked _,
                    EmailChangeOutcome.CodeRefused _,
                    EmailChangeOutcome.InUse _ -> "redirect:" + ASK;
        };
    }

    @GetMapping(CODE)
    String askCode(ServletWebRequest web, Model model) {
        return codePage(web, model);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = CODE, params = "lang")
    String askCodeInAnotherLanguage(@RequestParam(defaultValue = "") String code, ServletWebRequest web, Model model) {
        model.addAttribute("code", code);
        return codePage(web, model);
    }

    @PostMapping(CODE)
    String confirm(@RequestParam(defaultValue = "") String code, ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(() -> change.confirm(citizen, code))) {
            case EmailChangeOutcome.Changed _ -> "redirect:/keys/profile?email";
            case EmailChangeOutcome.CodeRefused refused -> {
                model.addAttribute("code", refused.why().canBeCorrected() ? code : "");
                MessageSourceResolvable sentence = refused.why().sentence();
                model.addAttribute(
                        "problems", Map.of("code", messages.getMessage(sentence, LocaleContextHolder.getLocale())));
                yield codePage(web, model);
            }
            case EmailChangeOutcome.InUse _ -> {
                problem(model, "email", "account.emailChange.inUse");
                yield askPage("", web, model);
            }
            case EmailChangeOutcome.NothingAsked _,
                    EmailChangeOutcome.Sent _,
                    EmailChangeOutcome.Stale _,
                    EmailChangeOutcome.NoAddress _,
                    EmailChangeOutcome.SameAsPresent _,
                    EmailChangeOutcome.TooSoon _ -> "redirect:" + ASK;
        };
    }

    @PostMapping(CODE + "/again")
    String sendAgain(ServletWebRequest web) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(() -> change.sendAgain(citizen))) {
            case EmailChangeOutcome.Sent _ -> "redirect:" + CODE + "?sent";
            case EmailChangeOutcome.TooSoon _ -> "redirect:" + CODE + "?soon";
            case EmailChangeOutcome.NothingAsked _,
                    EmailChangeOutcome.Changed _,
                    EmailChangeOutcome.Stale _,
                    EmailChangeOutcome.NoAddress _,
                    EmailChangeOutcome.SameAsPresent _,
                    EmailChangeOutcome.CodeRefused _,
                    EmailChangeOutcome.InUse _ -> "redirect:" + ASK;
        };
    }

    private String askPage(@Nullable String typed, ServletWebRequest web, Model model) {
        model.addAttribute(
                "present", keys.of(CitizenPages.citizen(web).account()).maskedEmail());
        model.addAttribute("email", Objects.requireNonNullElse(typed, ""));
        return ASK_PAGE;
    }

    private String codePage(ServletWebRequest web, Model model) {
        Optional<PendingEmail> pending =
                change.pending(CitizenPages.citizen(web).account());
        if (pending.isEmpty()) {
            return "redirect:" + ASK;
        }
        model.addAttribute("maskedEmail", pending.get().maskedEmail());
        pending.get().code().ifPresent(status -> model.addAttribute("status", status));
        return CODE_PAGE;
    }

    private void problem(Model model, String field, String key, Object... arguments) {
        String sentence = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        model.addAttribute("problems", Map.of(field, sentence));
    }
}
