package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.DigitalKeyType;
import be.lra.account.DigitalKeys;
import be.lra.account.FurtherKeys;
import be.lra.account.SignIn;
import be.lra.account.SignedInCitizen;
import be.lra.account.SmsPhones;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** « Mes clés numériques » and signing out. */
@Controller
class KeysController {

    private final DigitalKeys keys;
    private final FurtherKeys further;
    private final SmsPhones phones;
    private final SignIn signIn;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    KeysController(DigitalKeys keys, FurtherKeys further, SmsPhones phones, SignIn signIn) {
        this.keys = keys;
        this.further = further;
        this.phones = phones;
        this.signIn = signIn;
    }

    /**
     * A key as a line of the page.
     *
     * @param number masked, of the phone; empty where there is none
     * @param used when somebody last signed in with it; empty before
     */
    record KeyLine(String type, String state, String number, String activated, String expires, String used) {}

    @GetMapping("/keys")
    String keys(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        if (!keys.isOpen(citizen.account(), citizen.key())) {
            logout.logout(request, response, authentication);
            return "redirect:/sign-in?ended";
        }
        var account = keys.of(citizen.account());
        Language language = Language.of(locale);
        List<KeyLine> lines = account.keys().stream()
                .map(key -> new KeyLine(
                        key.type().name(),
                        key.state().name(),
                        key.type() == DigitalKeyType.SMS
                                ? phones.masked(key.id()).orElse("")
                                : "",
                        BelgianTime.date(key.activatedAt(), language),
                        BelgianTime.date(key.expiresAt(), language),
                        key.lastUsedAt().map(at -> moment(at, language)).orElse("")))
                .toList();
        model.addAttribute("account", account);
        model.addAttribute("keys", lines);
        model.addAttribute("possible", further.possible(citizen.account()));
        return "citizen/keys";
    }

    private static String moment(Instant at, Language language) {
        return BelgianTime.date(at, language) + ", " + BelgianTime.clock(at);
    }

    /** Leaving is always possible, also twice. */
    @PostMapping("/sign-out")
    String signOut(@Nullable Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInCitizen citizen) {
            signIn.signedOut(citizen);
        }
        logout.logout(request, response, authentication);
        return "redirect:/sign-in?out";
    }
}
