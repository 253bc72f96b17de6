package be.lra.account.web;

import be.lra.account.FormSecret;
import be.lra.account.OpenServices;
import be.lra.account.PartnerMeans;
import be.lra.account.ServiceNames;
import be.lra.account.SessionOpening;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out. */
@Controller
class SignOutController {

    private final SessionOpening sessions;
    private final ServiceNames services;
    private final ObjectProvider<PartnerMeans> partners;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SignOutController(SessionOpening sessions, ServiceNames services, ObjectProvider<PartnerMeans> partners) {
        this.sessions = sessions;
        this.services = services;
        this.partners = partners;
    }

    /** Leaving is always possible, also twice. Who had opened services is told which. */
    @PostMapping("/sign-out")
    String signOut(
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        List<ServiceNames.Named> open = OpenServices.of(request).stream()
                .flatMap(service -> services.find(service, Language.of(locale)).stream())
                .toList();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInCitizen citizen) {
            sessions.signedOut(citizen);
        }
        partners.ifAvailable(federal -> federal.signOut(request));
        logout.logout(request, response, authentication);
        FormSecret.forget(request, response);
        if (open.isEmpty()) {
            return "redirect:/sign-in?out";
        }
        model.addAttribute("others", open);
        return "citizen/signed-out";
    }
}
