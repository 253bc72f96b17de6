package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.CitizenSession;
import be.lra.account.CodeOutcome;
import be.lra.account.CodePurpose;
import be.lra.account.CodeRequest;
import be.lra.account.OneTimeCodes;
import be.lra.account.PasswordOutcome;
import be.lra.account.SignIn;
import be.lra.account.SignInOutcome;
import be.lra.account.SignInStep;
import be.lra.account.UserNameOfSession;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Signing in: user name and password, then the code from the mail. */
@Controller
class SignInController {

    private static final String STEP = "signIn"; // session attribute
    private static final String PASSWORD_PAGE = "citizen/sign-in";
    private static final String CODE_PAGE = "citizen/sign-in-code";

    private final SignIn signIn;
    private final OneTimeCodes codes;
    private final MessageSource messages;

    SignInController(SignIn signIn, OneTimeCodes codes, MessageSource messages) {
        this.signIn = signIn;
        this.codes = codes;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    String askPassword(HttpServletRequest request, Model model) {
        UserNameOfSession.take(request).ifPresent(userName -> model.addAttribute("userName", userName));
        return request.isUserInRole("CITIZEN") ? "redirect:/keys" : PASSWORD_PAGE;
    }

    @PostMapping("/sign-in")
    String checkPassword(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("userName", userName);
        if (userName.isBlank() || password.isEmpty()) {
            String field = userName.isBlank() ? "userName" : "password";
            return problem(model, PASSWORD_PAGE, field, text("account.signIn." + field + ".empty", locale));
        }
        return switch (signIn.checkPassword(userName, password, request.getRemoteAddr())) {
            case PasswordOutcome.CodeSending sending -> {
                request.getSession().setAttribute(STEP, sending.step());
                UserNameOfSession.keep(request, userName.strip()); // for who goes back
                yield "redirect:/sign-in/code";
            }
            case PasswordOutcome.Wrong wrong ->
                problem(model, PASSWORD_PAGE, "userName", text("account.signIn.wrong", locale));
            case PasswordOutcome.Wait wait ->
                problem(
                        model,
                        PASSWORD_PAGE,
                        "userName",
                        text("account.signIn.wait", locale, BelgianTime.clockRoundedUp(wait.until())));
        };
    }

    /** The language was changed: what was typed stays, except the password. */
    @PostMapping(path = "/sign-in", params = "lang")
    String askPassword(@RequestParam(defaultValue = "") String userName, Model model) {
        model.addAttribute("userName", userName);
        return PASSWORD_PAGE;
    }

    @GetMapping("/sign-in/code")
    String askCode(@SessionAttribute(name = STEP, required = false) @Nullable SignInStep step, Model model) {
        if (step == null) {
            return "redirect:/sign-in";
        }
        return codePage(step, model);
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
        return switch (Conflict.runAgain(() -> signIn.checkCode(step, code))) {
            case SignInOutcome.SignedIn signedIn -> {
                request.getSession().removeAttribute(STEP);
                CitizenSession.open(signedIn, request, response);
                yield "redirect:/keys";
            }
            case SignInOutcome.Refused refused -> {
                model.addAttribute("code", refused.why().canBeCorrected() ? code : "");
                problem(model, CODE_PAGE, "code", sentence(refused.why()));
                yield codePage(step, model);
            }
        };
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/sign-in/code", params = "lang")
    String askCode(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        model.addAttribute("code", code);
        return askCode(step, model);
    }

    @PostMapping("/sign-in/code/again")
    String sendAgain(
            @SessionAttribute(name = STEP, required = false) @Nullable SignInStep step, HttpServletRequest request) {
        if (step == null) {
            return "redirect:/sign-in";
        }
        return switch (codes.request(step.account(), CodePurpose.LOGIN)) {
            case CodeRequest.Sending sending -> {
                request.getSession().setAttribute(STEP, new SignInStep(step.account(), sending.code()));
                yield "redirect:/sign-in/code?sent";
            }
            case CodeRequest.TooSoon tooSoon -> "redirect:/sign-in/code?soon";
        };
    }

    private String codePage(SignInStep step, Model model) {
        codes.status(step.account(), CodePurpose.LOGIN).ifPresent(status -> model.addAttribute("status", status));
        return CODE_PAGE;
    }

    private String sentence(CodeOutcome outcome) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (outcome) {
            case CodeOutcome.Accepted accepted -> throw new IllegalStateException("an accepted code is no problem");
            case CodeOutcome.Wrong wrong -> text("account.code.wrong", locale, wrong.attemptsLeft());
            case CodeOutcome.NotACode notACode -> text("account.code.notACode", locale);
            case CodeOutcome.Expired expired -> text("account.code.expired", locale);
            case CodeOutcome.Replaced replaced ->
                text("account.code.replaced", locale, BelgianTime.clock(replaced.newerSentAt()));
            case CodeOutcome.Blocked blocked -> text("account.code.blocked", locale);
            case CodeOutcome.NotSentYet notSentYet -> text("account.code.notSentYet", locale);
        };
    }

    private static String problem(Model model, String page, String field, String sentence) {
        model.addAttribute("problems", Map.of(field, sentence));
        return page;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
