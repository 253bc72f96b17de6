package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.CitizenSession;
import be.lra.account.DigitalKeys;
import be.lra.account.OwnProfile;
import be.lra.account.PasswordChange;
import be.lra.account.PasswordChangeOutcome;
import be.lra.account.SignedInCitizen;
import be.lra.account.TypedPasswordChange;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.LocaleResolver;

/** « Mon profil »: how a citizen is reached, and the password. */
@Controller
class ProfileController {

    private static final String PROFILE = "redirect:/keys/profile";
    private static final String PASSWORD = "/keys/profile/password";
    private static final String PASSWORD_PAGE = "citizen/profile-password";

    private final DigitalKeys keys;
    private final OwnProfile profile;
    private final PasswordChange passwords;
    private final CitizenSession session;
    private final LocaleResolver pageLanguages;
    private final MessageSource messages;

    ProfileController(
            DigitalKeys keys,
            OwnProfile profile,
            PasswordChange passwords,
            CitizenSession session,
            LocaleResolver pageLanguages,
            MessageSource messages) {
        this.keys = keys;
        this.profile = profile;
        this.passwords = passwords;
        this.session = session;
        this.pageLanguages = pageLanguages;
        this.messages = messages;
    }

    @GetMapping("/keys/profile")
    String show(ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        model.addAttribute("account", keys.of(citizen.account()));
        model.addAttribute("mails", profile.language(citizen.account()));
        return "citizen/profile";
    }

    /** The language of mails; the pages follow, as nobody who asks for one wants the other in another. */
    @PostMapping("/keys/profile/language")
    String speak(@RequestParam(defaultValue = "") String language, ServletWebRequest web) {
        Optional<Language> chosen = Arrays.stream(Language.values())
                .filter(offered -> offered.name().equals(language))
                .findFirst();
        if (chosen.isEmpty()) {
            return PROFILE;
        }
        SignedInCitizen citizen = CitizenPages.citizen(web);
        Conflict.runAgain(() -> {
            profile.speak(citizen, chosen.get());
            return true;
        });
        pageLanguages.setLocale(
                web.getRequest(), web.getResponse(), chosen.get().locale());
        return PROFILE + "?language";
    }

    @GetMapping(PASSWORD)
    String askPassword() {
        return PASSWORD_PAGE;
    }

    /** The language was changed; passwords never go back into a page. */
    @PostMapping(path = PASSWORD, params = "lang")
    String askPasswordInAnotherLanguage() {
        return PASSWORD_PAGE;
    }

    @PostMapping(PASSWORD)
    String changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            ServletWebRequest web,
            Model model) {
        if (present.isEmpty()) {
            return problem(model, "present", "account.passwordChange.empty");
        }
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (passwords.change(citizen, new TypedPasswordChange(present, password, repeated))) {
            case PasswordChangeOutcome.Changed changed -> {
                session.open(changed.renewed(), web.getRequest(), Objects.requireNonNull(web.getResponse()));
                yield PROFILE + "?password";
            }
            case PasswordChangeOutcome.NewRefused refused ->
                problem(model, "password", "account.password.problem." + refused.why());
            case PasswordChangeOutcome.SameAsPresent _ -> problem(model, "password", "account.passwordChange.same");
            case PasswordChangeOutcome.WrongPresent _ -> problem(model, "present", "account.passwordChange.wrong");
            case PasswordChangeOutcome.Wait wait ->
                problem(model, "present", "account.signIn.wait", BelgianTime.clockRoundedUp(wait.until()));
            case PasswordChangeOutcome.Stale _ ->
                Interrupted.signInAgain(web, keys.of(citizen.account()).userName(), PASSWORD, Map.of());
        };
    }

    private String problem(Model model, String field, String key, Object... arguments) {
        String sentence = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        model.addAttribute("problems", Map.of(field, sentence));
        return PASSWORD_PAGE;
    }
}
