package be.lra.openid.web;

import be.lra.account.OpenServices;
import be.lra.account.PartnerMeans;
import be.lra.account.ServiceNames.Named;
import be.lra.account.SessionOpening;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import be.lra.openid.Authorizations;
import be.lra.openid.BackToService;
import be.lra.openid.Opened;
import be.lra.openid.OpenidPaths;
import be.lra.openid.Service;
import be.lra.openid.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A service signs somebody out who signs out there (OpenID Connect RP-Initiated Logout 1.0). It is believed if it shows a
 * token of the citizen who is signed in here; anybody else is asked first.
 */
@Controller
class LogoutController {

    private static final String ASK = "citizen/service-sign-out";
    private static final String DONE = "citizen/signed-out";

    private final Authorizations authorizations;
    private final Services services;
    private final SessionOpening sessions;
    private final ObjectProvider<PartnerMeans> partners;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    LogoutController(
            Authorizations authorizations,
            Services services,
            SessionOpening sessions,
            ObjectProvider<PartnerMeans> partners) {
        this.authorizations = authorizations;
        this.services = services;
        this.sessions = sessions;
        this.partners = partners;
    }

    @GetMapping(OpenidPaths.LOGOUT)
    String signOut(
            @RequestParam(name = "id_token_hint", defaultValue = "") String idToken,
            @RequestParam(name = "post_logout_redirect_uri", defaultValue = "") String back,
            @RequestParam(defaultValue = "") String state,
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<Opened> hint = authorizations.byIdToken(idToken);
        Optional<SignedInCitizen> citizen = citizen(authentication);
        boolean own = hint.isPresent()
                && citizen.map(it -> it.account().equals(hint.get().citizen().account()))
                        .orElse(true);
        if (!own) {
            return citizen.isPresent() ? ASK : "redirect:/sign-in?out";
        }
        Service service = hint.get().service();
        List<Named> others = stillOpen(service, request, Language.of(locale));
        citizen.ifPresent(sessions::signedOut);
        partners.ifAvailable(federal -> federal.signOut(request));
        logout.logout(request, response, authentication);
        Optional<String> wayBack =
                Optional.of(back).filter(service::takesBackAt).map(it -> BackToService.signedOut(it, state));
        if (others.isEmpty() && wayBack.isPresent()) {
            return "redirect:" + wayBack.get();
        }
        model.addAttribute("others", others);
        wayBack.ifPresent(address -> model.addAttribute("back", new Named(service.name(Language.of(locale)), address)));
        return DONE;
    }

    private static Optional<SignedInCitizen> citizen(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInCitizen citizen
                ? Optional.of(citizen)
                : Optional.empty();
    }

    private List<Named> stillOpen(Service but, HttpServletRequest request, Language language) {
        return OpenServices.of(request).stream()
                .filter(id -> !id.equals(but.id()))
                .flatMap(id -> services.find(id, language).stream())
                .toList();
    }
}
