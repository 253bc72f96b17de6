package be.lra.openid.web;

import be.lra.account.CitizenPolicy;
import be.lra.account.Holder;
import be.lra.account.Holders;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.openid.BackToService;
import be.lra.openid.OpenConsents;
import be.lra.openid.OpenidPaths;
import be.lra.openid.OpenidScope;
import be.lra.openid.Service;
import be.lra.openid.Services;
import be.lra.openid.WaitingRequest;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks a citizen whether a service may receive what it asks for. */
@Controller
class ConsentController {

    private static final String PAGE = "citizen/service-consent";
    private static final String GONE = "citizen/service-gone";

    private final Services services;
    private final OpenConsents consents;
    private final Holders holders;

    ConsentController(Services services, OpenConsents consents, Holders holders) {
        this.services = services;
        this.consents = consents;
        this.holders = holders;
    }

    /**
     * Something that the service would receive.
     *
     * @param key of its sentence
     * @param value as the service would read it, empty where the sentence says all
     */
    record Item(String key, String value) {}

    @GetMapping(OpenidPaths.CONSENT)
    String ask(
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<WaitingRequest> waiting = WaitingRequest.named(request);
        Optional<Service> service = waiting.flatMap(it -> services.find(it.service()));
        Optional<Holder> holder = citizen(authentication).flatMap(it -> holders.find(it.account()));
        if (service.isEmpty() || holder.isEmpty()) {
            return GONE;
        }
        response.setHeader("Content-Security-Policy", CitizenPolicy.withFormsTo(origin(waiting.get())));
        model.addAttribute("service", service.get().name(Language.of(locale)));
        model.addAttribute("waiting", waiting.get().id());
        model.addAttribute("items", items(waiting.get(), holder.get()));
        return PAGE;
    }

    /** The language was changed. */
    @PostMapping(path = OpenidPaths.CONSENT, params = "lang")
    String askAgain(
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return ask(authentication, request, response, locale, model);
    }

    @PostMapping(path = OpenidPaths.CONSENT, params = "answer=allow")
    String allow(@Nullable Authentication authentication, HttpServletRequest request) {
        Optional<WaitingRequest> waiting = WaitingRequest.named(request);
        Optional<SignedInCitizen> citizen = citizen(authentication);
        if (waiting.isEmpty() || citizen.isEmpty()) {
            return GONE;
        }
        Conflict.runAgain(() -> {
            consents.give(
                    citizen.get().account(),
                    waiting.get().service(),
                    waiting.get().scopes());
            return true;
        });
        WaitingRequest agreed = waiting.get().agreedTo();
        agreed.keep(request);
        return "redirect:" + agreed.path();
    }

    @PostMapping(path = OpenidPaths.CONSENT, params = "answer=refuse")
    String refuse(@Nullable Authentication authentication, HttpServletRequest request) {
        Optional<WaitingRequest> waiting = WaitingRequest.named(request);
        Optional<SignedInCitizen> citizen = citizen(authentication);
        if (waiting.isEmpty() || citizen.isEmpty()) {
            return GONE;
        }
        consents.refuse(citizen.get().account(), waiting.get().service());
        return "redirect:" + BackToService.denied(waiting.get());
    }

    private static Optional<SignedInCitizen> citizen(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInCitizen citizen
                ? Optional.of(citizen)
                : Optional.empty();
    }

    /** After the answer the browser goes to the service, which a policy must let it. */
    private static URI origin(WaitingRequest waiting) {
        return URI.create(waiting.redirectUri()).resolve("/");
    }

    private static List<Item> items(WaitingRequest waiting, Holder holder) {
        return waiting.scopes().stream()
                .map(scope -> new Item("openid.consent." + scope.tag(), value(scope, holder)))
                .toList();
    }

    private static String value(OpenidScope scope, Holder holder) {
        return switch (scope) {
            case OPENID -> "";
            case PROFILE -> holder.displayName();
            case EMAIL -> holder.email().value();
            case EGOVNRN -> holder.number().map(Ssin::formatted).orElse("");
        };
    }
}
