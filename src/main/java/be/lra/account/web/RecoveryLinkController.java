package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.CodePurpose;
import be.lra.account.KeyView;
import be.lra.account.PasswordOutcome;
import be.lra.account.Recoveries;
import be.lra.account.RecoveryEnd;
import be.lra.account.RecoveryPage;
import be.lra.account.RecoveryProofOutcome;
import be.lra.account.SignInStep;
import be.lra.account.SmsCodes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link to a new password: opening it changes nothing, then a key that is not the mailbox is proven. */
@Controller
class RecoveryLinkController {

    private static final String START = "redirect:/recover/link";
    private static final String CODE = "redirect:/recover/code";

    private final Recoveries recoveries;
    private final SmsCodes smsCodes;
    private final MessageSource messages;

    RecoveryLinkController(Recoveries recoveries, SmsCodes smsCodes, MessageSource messages) {
        this.recoveries = recoveries;
        this.smsCodes = smsCodes;
        this.messages = messages;
    }

    /** The token leaves the address at once. */
    @GetMapping("/recover/open/{token}")
    String open(@PathVariable String token, HttpServletRequest request) {
        Recoveries.handle(token)
                .ifPresentOrElse(
                        handle -> new Recovering(handle, null, 0).keep(request), () -> Recovering.forget(request));
        return START;
    }

    @GetMapping("/recover/link")
    String show(HttpServletRequest request, Model model) {
        return switch (page(request)) {
            case RecoveryPage.Closed closed -> closed(closed.why(), model);
            case RecoveryPage.Open open -> {
                model.addAttribute("proofs", open.proofs());
                model.addAttribute("paper", open.paper());
                yield "citizen/recover-link";
            }
        };
    }

    private RecoveryPage page(HttpServletRequest request) {
        return Recovering.find(request)
                .map(recovering -> recoveries.page(recovering.handle()))
                .orElseGet(() -> new RecoveryPage.Closed(RecoveryEnd.UNKNOWN));
    }

    static String closed(RecoveryEnd why, Model model) {
        model.addAttribute("why", why.name());
        return "citizen/recover-end";
    }

    /** Asks for the code of a key: an SMS leaves, the app shows one by itself. */
    @PostMapping("/recover/link")
    String begin(@RequestParam(defaultValue = "") String key, HttpServletRequest request, Model model) {
        Optional<Recovering> recovering = Recovering.find(request);
        Optional<UUID> chosen = chosen(page(request), key);
        if (recovering.isEmpty() || chosen.isEmpty()) {
            return START;
        }
        return switch (recoveries
                .begin(recovering.get().handle(), chosen.get())
                .orElseGet(PasswordOutcome.Wrong::new)) {
            case PasswordOutcome.Right right -> {
                recovering.get().asking(right.step()).keep(request);
                yield CODE;
            }
            case PasswordOutcome.Wait wait -> {
                Object[] until = {BelgianTime.clockRoundedUp(wait.until())};
                model.addAttribute("problems", Map.of("proofs", text("account.code.soon", until)));
                yield show(request, model);
            }
            case PasswordOutcome.Wrong _,
                    PasswordOutcome.Frozen _,
                    PasswordOutcome.Lapsed _,
                    PasswordOutcome.SignedIn _,
                    PasswordOutcome.NoKeyReaches _,
                    PasswordOutcome.TooShortAlone _ -> START;
        };
    }

    /** A code on paper instead. */
    @PostMapping("/recover/link/paper")
    String beginOnPaper(HttpServletRequest request) {
        Optional<Recovering> recovering = Recovering.find(request);
        Optional<SignInStep> paper = recovering.flatMap(found -> recoveries.onPaper(found.handle()));
        paper.ifPresent(step -> recovering.orElseThrow().asking(step).keep(request));
        return paper.isPresent() ? CODE : START;
    }

    private static Optional<UUID> chosen(RecoveryPage page, String key) {
        return switch (page) {
            case RecoveryPage.Closed _ -> Optional.empty();
            case RecoveryPage.Open open ->
                open.proofs().stream()
                        .map(KeyView::id)
                        .filter(id -> id.toString().equals(key))
                        .findFirst();
        };
    }

    @GetMapping("/recover/code")
    String askCode(HttpServletRequest request, Model model) {
        Optional<Recovering> recovering = Recovering.find(request);
        return recovering.isEmpty() || recovering.get().step() == null
                ? START
                : codePage(recovering.get().step(), request, model);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/recover/code", params = "lang")
    String askCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        model.addAttribute("code", code);
        return askCode(request, model);
    }

    @PostMapping("/recover/code")
    String checkCode(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, Locale locale, Model model) {
        Optional<Recovering> recovering = Recovering.find(request);
        SignInStep step = recovering.map(Recovering::step).orElse(null);
        if (recovering.isEmpty() || step == null) {
            return START;
        }
        return switch (recoveries.check(recovering.get().handle(), step, code)) {
            case RecoveryProofOutcome.Proven proven -> {
                request.changeSessionId();
                recovering.get().proven(proven.claim()).keep(request);
                yield "redirect:/recover/new";
            }
            case RecoveryProofOutcome.Refused refused -> {
                model.addAttribute("code", refused.why().canBeCorrected() ? code : "");
                model.addAttribute(
                        "problems",
                        Map.of("code", messages.getMessage(refused.why().sentence(), locale)));
                yield codePage(step, request, model);
            }
            case RecoveryProofOutcome.Closed closed -> closed(closed.why(), model);
        };
    }

    /** Another SMS, which is asked for as the first one was. */
    @PostMapping("/recover/code/again")
    String sendAgain(HttpServletRequest request, Model model) {
        SignInStep step = Recovering.find(request).map(Recovering::step).orElse(null);
        return step instanceof SignInStep.TextedCode texted
                ? SmsAgain.send(smsCodes, texted, messages, model)
                        .map(next -> {
                            Recovering.find(request)
                                    .ifPresent(found -> found.asking(next).keep(request));
                            return CODE + "?sent";
                        })
                        .orElseGet(() ->
                                model.containsAttribute("problems") ? codePage(step, request, model) : CODE + "?soon")
                : START;
    }

    private String codePage(SignInStep step, HttpServletRequest request, Model model) {
        others(step, request, model);
        return switch (step) {
            case SignInStep.TextedCode texted -> {
                smsCodes.status(texted.account(), CodePurpose.SMS_LOGIN, texted.key())
                        .ifPresent(status -> SmsPage.show(status, model));
                yield model.containsAttribute("sms") ? "citizen/recover-sms" : START;
            }
            case SignInStep.AppCode _ -> "citizen/recover-app";
            case SignInStep.PaperCode _ -> PaperPage.show("S-22", "/recover/code", "/recover/link", model);
            case SignInStep.MailedCode _ -> START;
        };
    }

    private void others(SignInStep step, HttpServletRequest request, Model model) {
        if (page(request) instanceof RecoveryPage.Open open) {
            model.addAttribute(
                    "others",
                    open.proofs().stream()
                            .filter(key -> !key.id().equals(step.key()))
                            .toList());
            model.addAttribute("paper", open.paper());
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
