package be.lra.account.web;

import be.lra.account.CodePurpose;
import be.lra.account.CodeRequest;
import be.lra.account.DigitalKeyType;
import be.lra.account.DigitalKeys;
import be.lra.account.EnrolmentView;
import be.lra.account.FurtherKeys;
import be.lra.account.KeyEnrolment;
import be.lra.account.OneTimeCodes;
import be.lra.account.ProofOutcome;
import be.lra.account.SignedInCitizen;
import be.lra.account.UserNameOfSession;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** « Activer une autre clé numérique », for who is signed in. */
@Controller
class NewKeyController {

    static final String NEW_KEY = "newKey"; // session attribute
    private static final String PAGE = "redirect:/keys/new/code";
    private static final String KEYS = "redirect:/keys";

    private final FurtherKeys further;
    private final KeyEnrolment enrolment;
    private final DigitalKeys keys;
    private final OneTimeCodes codes;
    private final MessageSource messages;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    NewKeyController(
            FurtherKeys further, KeyEnrolment enrolment, DigitalKeys keys, OneTimeCodes codes, MessageSource messages) {
        this.further = further;
        this.enrolment = enrolment;
        this.keys = keys;
        this.codes = codes;
        this.messages = messages;
    }

    /** Somebody may have left this browser open: who signed in a while ago proves a key once more. */
    @PostMapping("/keys/new")
    String begin(
            @RequestParam(defaultValue = "") String type,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        if (!further.isFresh(citizen)) {
            String userName = keys.of(citizen.account()).userName();
            logout.logout(request, response, authentication);
            UserNameOfSession.keep(request, userName);
            return "redirect:/sign-in?fresh";
        }
        Optional<DigitalKeyType> chosen = further.possible(citizen.account()).stream()
                .filter(possible -> possible.name().equals(type))
                .findFirst();
        if (chosen.isEmpty() || !Conflict.runAgain(() -> further.begin(citizen, chosen.get()))) {
            return KEYS;
        }
        request.getSession().setAttribute(NEW_KEY, chosen.get());
        return PAGE;
    }

    @GetMapping("/keys/new/code")
    String ask(
            @SessionAttribute(name = NEW_KEY, required = false) @Nullable DigitalKeyType type,
            Authentication authentication,
            Model model) {
        return type == null ? KEYS : page(CitizenPages.citizen(authentication), type, model);
    }

    private String page(SignedInCitizen citizen, DigitalKeyType type, Model model) {
        return switch (enrolment.view(citizen.account(), type)) {
            case EnrolmentView.ByMail mail -> {
                model.addAttribute("maskedEmail", mail.maskedEmail());
                mail.code().ifPresent(status -> model.addAttribute("status", status));
                yield "citizen/keys-new-mail";
            }
            case EnrolmentView.BySms sms -> {
                sms.sms().ifPresent(status -> SmsPage.show(status, model));
                yield sms.sms().isPresent() ? "citizen/keys-new-sms" : "redirect:/keys/new/number";
            }
            case EnrolmentView.ByApp app -> {
                app.offer().ifPresent(offer -> model.addAttribute("offer", offer));
                yield "citizen/keys-new-app";
            }
        };
    }

    @PostMapping("/keys/new/code")
    String prove(
            @SessionAttribute(name = NEW_KEY, required = false) @Nullable DigitalKeyType type,
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            HttpSession session,
            Locale locale,
            Model model) {
        if (type == null) {
            return KEYS;
        }
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        Optional<ProofOutcome> outcome = Conflict.runAgain(() -> further.prove(citizen, type, code));
        if (outcome.isEmpty() || outcome.get().isAccepted()) {
            session.removeAttribute(NEW_KEY);
            return outcome.isEmpty() ? KEYS : KEYS + "?added";
        }
        model.addAttribute("code", outcome.get().canBeCorrected() ? code : "");
        model.addAttribute(
                "problems", Map.of("code", messages.getMessage(outcome.get().sentence(), locale)));
        return page(citizen, type, model);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/keys/new/code", params = "lang")
    String ask(
            @SessionAttribute(name = NEW_KEY, required = false) @Nullable DigitalKeyType type,
            @RequestParam(defaultValue = "") String code,
            Authentication authentication,
            Model model) {
        model.addAttribute("code", code);
        return ask(type, authentication, model);
    }

    @PostMapping("/keys/new/code/again")
    String sendAgain(
            @SessionAttribute(name = NEW_KEY, required = false) @Nullable DigitalKeyType type,
            Authentication authentication) {
        if (type != DigitalKeyType.EMAIL_CODE) {
            return PAGE;
        }
        return switch (codes.request(CitizenPages.citizen(authentication).account(), CodePurpose.REGISTRATION)) {
            case CodeRequest.Sending sending -> PAGE + "?sent";
            case CodeRequest.TooSoon tooSoon -> PAGE + "?soon";
        };
    }

    @PostMapping("/keys/new/code/anew")
    String drawAnew(
            @SessionAttribute(name = NEW_KEY, required = false) @Nullable DigitalKeyType type,
            Authentication authentication) {
        if (type != DigitalKeyType.AUTHENTICATOR_APP) {
            return PAGE;
        }
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        Conflict.runAgain(() -> {
            further.proposeAppAnew(citizen);
            return true;
        });
        return PAGE + "?anew";
    }
}
