package be.lra.openid;

import be.lra.account.DigitalKeys;
import be.lra.account.OpenServices;
import be.lra.account.SignInWish;
import be.lra.account.SignedInCitizen;
import be.lra.audit.AuditEvent;
import be.lra.identity.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What stands between a service's request and its answer: whether the citizen is signed in, well and freshly enough, and has
 * agreed. Without any of these the browser takes a detour, and comes back with the same request.
 */
@Component
public class ServiceDoor {

    private final Services services;
    private final Acr acr;
    private final DigitalKeys keys;
    private final OpenConsents consents;
    private final ServiceTrail trail;
    private final LocaleResolver languages;
    private final SecureRandom random;
    private final Clock clock;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    ServiceDoor(
            Services services,
            Acr acr,
            DigitalKeys keys,
            OpenConsents consents,
            ServiceTrail trail,
            LocaleResolver languages,
            SecureRandom random,
            Clock clock) {
        this.services = services;
        this.acr = acr;
        this.keys = keys;
        this.consents = consents;
        this.trail = trail;
        this.languages = languages;
        this.random = random;
        this.clock = clock;
    }

    /** A request, and what is known when it comes by. */
    private record Visit(RightRequest request, Asked asked, WaitingRequest waiting, Optional<SignedInCitizen> citizen) {

        boolean isFresh() {
            Instant from = asked.asksSignInAnew()
                    ? waiting.askedAt()
                    : asked.maxAge().map(waiting.askedAt()::minus).orElse(Instant.MIN);
            return citizen.filter(it -> !it.provenAt().isBefore(from)).isPresent();
        }

        boolean reaches() {
            return citizen.filter(it -> it.level().reaches(asked.minimum()))
                    .filter(it -> asked.means().contains(it.means()))
                    .isPresent();
        }
    }

    /**
     * Where the browser goes before its request may be answered, or instead.
     *
     * @return empty if it may be answered now, or is not right, which Spring says
     */
    public Optional<String> detour(HttpServletRequest request, HttpServletResponse response) {
        return RightRequest.of(request, services).flatMap(right -> detour(right, request, response));
    }

    private Optional<String> detour(RightRequest right, HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            return Optional.of(BackToService.asGet(request)); // a browser brings no session with a form of another site
        }
        Asked asked = Asked.of(right.service(), right.parameters(), acr);
        if (!asked.canBeReached()) {
            return Optional.of(BackToService.refusal(right, "unmet_authentication_requirements"));
        }
        Optional<WaitingRequest> known =
                WaitingRequest.named(request).filter(waiting -> waiting.query().equals(right.query()));
        if (known.isEmpty()) {
            speak(right, request, response);
        }
        WaitingRequest waiting = known.orElseGet(() -> WaitingRequest.of(right, clock.instant(), random));
        var visit = new Visit(right, asked, waiting, signedIn());
        if (!visit.isFresh() || !visit.reaches()) {
            return Optional.of(toSignIn(visit, request, response));
        }
        if (!isAgreed(visit)) {
            return Optional.of(toConsent(visit, request));
        }
        open(visit, request);
        return Optional.empty();
    }

    private Optional<SignedInCitizen> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedInCitizen.class::isInstance)
                .map(SignedInCitizen.class::cast)
                .filter(keys::isOpen);
    }

    /** In the first of the service's languages that is spoken here. */
    private void speak(RightRequest right, HttpServletRequest request, HttpServletResponse response) {
        right.parameters().languages().stream()
                .flatMap(wanted -> Arrays.stream(Language.values())
                        .filter(language -> wanted.equals(language.tag()) || wanted.startsWith(language.tag() + "-")))
                .findFirst()
                .ifPresent(language -> languages.setLocale(request, response, language.locale()));
    }

    private String toSignIn(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (visit.asked().silent()) {
            return BackToService.refusal(visit.request(), visit.isFresh() ? "interaction_required" : "login_required");
        }
        if (!visit.isFresh()) {
            logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        } else {
            trail.write(
                    new AuditEvent.ServiceLevelNotReached(
                            visit.request().service().id(),
                            visit.asked().minimum().name()),
                    visit.citizen().orElseThrow().account());
        }
        visit.waiting().keep(request);
        Language language = Language.of(languages.resolveLocale(request));
        SignInWish.keep(
                request,
                new SignInWish(
                        visit.request().service().name(language),
                        visit.asked().minimum(),
                        visit.asked().means(),
                        visit.waiting().path()));
        return "/sign-in";
    }

    private boolean isAgreed(Visit visit) {
        return (visit.waiting().agreed() || !visit.asked().asksConsentAnew())
                && consents.covers(
                        visit.citizen().orElseThrow().account(),
                        visit.request().service().id(),
                        visit.request().scopes());
    }

    private static String toConsent(Visit visit, HttpServletRequest request) {
        if (visit.asked().silent()) {
            return BackToService.refusal(visit.request(), "consent_required");
        }
        visit.waiting().keep(request);
        return OpenidPaths.CONSENT + "?" + WaitingRequest.PARAMETER + "="
                + visit.waiting().id();
    }

    private static void open(Visit visit, HttpServletRequest request) {
        visit.waiting().forget(request);
        SignInWish.forget(request);
        OpenServices.add(request, visit.request().service().id());
    }
}
