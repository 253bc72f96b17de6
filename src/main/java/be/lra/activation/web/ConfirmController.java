package be.lra.activation.web;

import be.lra.account.AccountOpening;
import be.lra.account.CitizenSession;
import be.lra.account.CodeRequest;
import be.lra.account.EnrolmentView;
import be.lra.account.ProofOutcome;
import be.lra.account.SessionOpening;
import be.lra.account.SignInOutcome;
import be.lra.account.UserNameOfSession;
import be.lra.activation.ActivationAtHome;
import be.lra.activation.ActivationPage;
import be.lra.activation.ActivationProgress;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Step 3, second half: the first code, from the second mail, from an SMS or from the app; then the key is active. */
@Controller
class ConfirmController {

    private final ActivationAtHome activation;
    private final AccountOpening accounts;
    private final SessionOpening sessions;
    private final CitizenSession session;
    private final Steps steps;
    private final Sentences sentences;

    ConfirmController(
            ActivationAtHome activation,
            AccountOpening accounts,
            SessionOpening sessions,
            CitizenSession session,
            Steps steps,
            Sentences sentences) {
        this.activation = activation;
        this.accounts = accounts;
        this.sessions = sessions;
        this.session = session;
        this.steps = steps;
        this.sentences = sentences;
    }

    @GetMapping("/activate/confirm")
    String ask(HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.CONFIRM, request, (_, progress) -> page(progress, model));
    }

    private String page(ActivationProgress progress, Model model) {
        return switch (activation.confirmation(progress).orElseThrow()) {
            case EnrolmentView.ByMail mail -> {
                model.addAttribute("maskedEmail", mail.maskedEmail());
                mail.code().ifPresent(status -> model.addAttribute("status", status));
                yield "citizen/activate-confirm";
            }
            case EnrolmentView.BySms sms -> {
                sms.sms().ifPresent(status -> {
                    model.addAttribute("sms", status);
                    status.code().ifPresent(code -> model.addAttribute("status", code));
                });
                yield sms.sms().isPresent() ? "citizen/activate-sms" : "redirect:/activate/number";
            }
            case EnrolmentView.ByApp app -> {
                app.offer().ifPresent(offer -> model.addAttribute("offer", offer));
                yield "citizen/activate-app";
            }
        };
    }

    @PostMapping("/activate/confirm")
    String confirm(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.CONFIRM, request, (home, progress) -> {
            Optional<ProofOutcome> outcome = Conflict.runAgain(() -> activation.confirm(home, code));
            if (outcome.isEmpty() || outcome.get().isAccepted()) {
                return steps.goOn(request);
            }
            model.addAttribute("code", outcome.get().canBeCorrected() ? code : "");
            model.addAttribute(
                    "problems", Map.of("code", sentences.text(outcome.get().sentence())));
            return page(progress, model);
        });
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/activate/confirm", params = "lang")
    String ask(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
        model.addAttribute("code", code);
        return ask(request, model);
    }

    @PostMapping("/activate/confirm/again")
    String sendAgain(HttpServletRequest request) {
        return steps.on(
                ActivationPage.CONFIRM,
                request,
                home -> activation
                        .sendCodeAgain(home)
                        .map(ConfirmController::afterRequest)
                        .orElseGet(() -> steps.goOn(request)));
    }

    /** Another secret for the app, drawn because somebody asked for it: a GET never changes one. */
    @PostMapping("/activate/confirm/anew")
    String drawAnew(HttpServletRequest request) {
        return steps.on(
                ActivationPage.CONFIRM,
                request,
                home -> activation.proposeAppAnew(home) ? "redirect:/activate/confirm?anew" : steps.goOn(request));
    }

    private static String afterRequest(CodeRequest outcome) {
        return switch (outcome) {
            case CodeRequest.Sending sending -> "redirect:/activate/confirm?sent";
            case CodeRequest.TooSoon tooSoon -> "redirect:/activate/confirm?soon";
        };
    }

    @GetMapping("/activate/done")
    String done(HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.DONE, request, (_, progress) -> {
            progress.account()
                    .flatMap(accounts::userName)
                    .ifPresent(userName -> model.addAttribute("userName", userName));
            progress.keyType().ifPresent(type -> model.addAttribute("type", type));
            return "citizen/activate-done";
        });
    }

    /**
     * On to the keys, signed in while the success is fresh; afterwards to signing in, where the user name goes along in
     * the session. This case stays behind.
     */
    @PostMapping("/activate/done")
    String toTheKeys(HttpServletRequest request, HttpServletResponse response) {
        return steps.on(ActivationPage.DONE, request, home -> {
            Optional<SignInOutcome.SignedIn> signedIn = activation
                    .freshSuccess(home)
                    .flatMap(success -> sessions.afterActivation(success.account(), success.at()));
            Optional<String> userName = activation.account(home).flatMap(accounts::userName);
            steps.leaveFinished(request);
            if (signedIn.isPresent()) {
                session.open(signedIn.get(), request, response);
                return "redirect:/keys";
            }
            userName.ifPresent(name -> UserNameOfSession.keep(request, name));
            return "redirect:/sign-in";
        });
    }
}
