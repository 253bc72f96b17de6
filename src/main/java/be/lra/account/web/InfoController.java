package be.lra.account.web;

import be.lra.account.AccountView;
import be.lra.account.DigitalKeys;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « Info »: what each kind of key is worth and what to do when it is lost; who is signed in sees the own keys too. */
@Controller
class InfoController {

    private final DigitalKeys keys;

    InfoController(DigitalKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/info")
    String info(HttpServletRequest request, Locale locale, Model model) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedInCitizen citizen
                && keys.isOpen(citizen)) {
            AccountView account = keys.of(citizen.account());
            Language language = Language.of(locale);
            model.addAttribute("displayName", account.displayName());
            model.addAttribute(
                    "own",
                    account.keys().stream()
                            .filter(key -> account.openKeys().contains(key.id()))
                            .map(key -> KeyLine.of(key, account, "", language))
                            .toList());
        }
        return "citizen/info";
    }
}
