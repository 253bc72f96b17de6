package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.CitizenSession;
import be.lra.account.CodePurpose;
import be.lra.account.CodeRequest;
import be.lra.account.KeyView;
import be.lra.account.OneTimeCodes;
import be.lra.account.PasswordOutcome;
import be.lra.account.SignInCode;
import be.lra.account.SignInOutcome;
import be.lra.account.SignInStep;
import be.lra.account.SignInWish;
import be.lra.account.SmsCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The code of a key, after user name and password. */
@Controller
class SignInCodeController {

    private static final String STEP = "signIn"; // session attribute
    private static final String FIRST = "signInFirst"; // session attribute: the step right after the password
    private static final String MAILED_CODE_PAGE = "citizen/sign-in-code";
    private static final String SMS_CODE_PAGE = "citizen/sign-in-sms";
    private static final String APP_CODE_PAGE = "citizen/sign-in-app";

    private final SignInCode signIn;
    private final OneTimeCodes codes;
    private final SmsCodes smsCodes;
    private final CitizenSession session;
    private final MessageSource messages;

    SignInCodeController(
            SignInCode signIn, OneTimeCodes codes, SmsCodes smsCodes, CitizenSession session, MessageSource messages) {
        this.signIn = signIn;
        this.codes = codes;
        this.smsCodes = smsCodes;
        this.session = session;
        this.messages = messages;
    }

    /** The password was right. */
    static void begin(SignInStep step, HttpServletRequest request) {
        request.getSession().setAttribute(STEP, step);
        request.getSession().setAttribute(FIRST, step);
    }

    @GetMapping("/sign-in/code")
    String askCode(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            HttpServletRequest request,
            Model model) {
        if (step == null) {
            return "redirect:/sign-in";
        }
        return codePage(step, request, model);
    }

    @PostMapping("/sign-in/code")
    String checkCode(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (step == null) {
            return "redirect:/sign-in";
        }
        return switch (signIn.check(step, code)) {
            case SignInOutcome.SignedIn signedIn -> {
                request.getSession().removeAttribute(STEP);
                session.open(signedIn, request, response);
                Interrupted.keepFor(signedIn.citizen(), request);
                yield "redirect:" + SignInWish.nextPage(request);
            }
            case SignInOutcome.Refused refused -> {
                model.addAttribute("code", refused.why().canBeCorrected() ? code : "");
                Locale locale = LocaleContextHolder.getLocale();
                model.addAttribute(
                        "problems",
                        Map.of("code", messages.getMessage(refused.why().sentence(), locale)));
                yield codePage(step, request, model);
            }
            case SignInOutcome.Ended ended -> {
                request.getSession().removeAttribute(STEP);
                yield "redirect:/sign-in?ended";
            }
        };
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/sign-in/code", params = "lang")
    String askCode(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("code", code);
        return askCode(step, request, model);
    }

    @PostMapping("/sign-in/code/again")
    String sendAgain(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            HttpServletRequest request,
            Model model) {
        return switch (step) {
            case null -> "redirect:/sign-in";
            case SignInStep.AppCode _, SignInStep.PaperCode _ -> "redirect:/sign-in/code";
            case SignInStep.MailedCode mailed -> sendAgain(mailed, request);
            case SignInStep.TextedCode texted -> sendAgain(texted, request, model);
        };
    }

    private String sendAgain(SignInStep.MailedCode step, HttpServletRequest request) {
        return switch (codes.request(step.account(), CodePurpose.LOGIN)) {
            case CodeRequest.Sending sending -> {
                request.getSession()
                        .setAttribute(STEP, new SignInStep.MailedCode(step.account(), step.key(), sending.code()));
                yield "redirect:/sign-in/code?sent";
            }
            case CodeRequest.TooSoon tooSoon -> "redirect:/sign-in/code?soon";
        };
    }

    private String sendAgain(SignInStep.TextedCode step, HttpServletRequest request, Model model) {
        return SmsAgain.send(smsCodes, step, messages, model)
                .map(next -> {
                    request.getSession().setAttribute(STEP, next);
                    return "redirect:/sign-in/code?sent";
                })
                .orElseGet(() -> model.containsAttribute("problems")
                        ? codePage(step, request, model)
                        : "redirect:/sign-in/code?soon");
    }

    /** A code on paper instead of that of the key. */
    @PostMapping("/sign-in/code/paper")
    String takePaper(
            @SessionAttribute(name = FIRST, required = false) @Nullable SignInStep first, HttpServletRequest request) {
        Optional.ofNullable(first)
                .flatMap(signIn::onPaper)
                .ifPresent(paper -> request.getSession().setAttribute(STEP, paper));
        return "redirect:/sign-in/code";
    }

    /** « Choisissez une autre clé numérique. »: the password stays proven, another key is asked for its code. */
    @PostMapping("/sign-in/code/other")
    String takeOther(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            Model model) {
        if (step == null) {
            return "redirect:/sign-in";
        }
        Optional<UUID> chosen = signIn.others(step, SignInWish.of(request)).stream()
                .map(KeyView::id)
                .filter(id -> id.toString().equals(key))
                .findFirst();
        return switch (chosen.flatMap(id -> signIn.change(step, SignInWish.of(request), id))
                .orElseGet(PasswordOutcome.Wrong::new)) {
            case PasswordOutcome.Right right -> {
                request.getSession().setAttribute(STEP, right.step());
                yield "redirect:/sign-in/code";
            }
            case PasswordOutcome.Wait wait -> {
                String until = BelgianTime.clockRoundedUp(wait.until());
                model.addAttribute(
                        "problems",
                        Map.of("others", text("account.code.soon", LocaleContextHolder.getLocale(), until)));
                yield codePage(step, request, model);
            }
            case PasswordOutcome.Wrong _,
                    PasswordOutcome.Frozen _,
                    PasswordOutcome.Lapsed _,
                    PasswordOutcome.NoKeyReaches _,
                    PasswordOutcome.TooShortAlone _,
                    PasswordOutcome.SignedIn _ -> "redirect:/sign-in/code";
        };
    }

    private String codePage(SignInStep step, HttpServletRequest request, Model model) {
        model.addAttribute("others", signIn.others(step, SignInWish.of(request)));
        model.addAttribute("paper", signIn.takesPaper(step));
        return switch (step) {
            case SignInStep.AppCode app -> APP_CODE_PAGE;
            case SignInStep.PaperCode _ -> PaperPage.show("S-7", "/sign-in/code", "/sign-in", model);
            case SignInStep.TextedCode texted -> {
                smsCodes.status(texted.account(), CodePurpose.SMS_LOGIN, texted.key())
                        .ifPresent(status -> SmsPage.show(status, model));
                yield model.containsAttribute("sms") ? SMS_CODE_PAGE : "redirect:/sign-in?ended";
            }
            case SignInStep.MailedCode mailed -> {
                codes.status(mailed.account(), CodePurpose.LOGIN)
                        .ifPresent(status -> model.addAttribute("status", status));
                yield MAILED_CODE_PAGE;
            }
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
