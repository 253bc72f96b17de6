package be.lra.account.web;

import be.lra.account.HelpProperties;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the citizen shows: the languages, the help, and whether somebody is signed in. */
@Component
class CitizenPages implements HandlerInterceptor {

    private static final String VIEWS = "citizen/";

    private final LocaleResolver languages;
    private final HelpProperties help;

    CitizenPages(LocaleResolver languages, HelpProperties help) {
        this.languages = languages;
        this.help = help;
    }

    /** {@code ?lang=nl} on any page changes the language and keeps the page. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter("lang");
        Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(asked))
                .findFirst()
                .ifPresent(language -> languages.setLocale(request, response, language.locale()));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || !page.getViewName().startsWith(VIEWS)) {
            return;
        }
        page.addObject("languages", Language.values());
        page.addObject("language", Language.of(languages.resolveLocale(request)));
        page.addObject("path", path(request));
        page.addObject("help", help);
        page.addObject("signedIn", request.getUserPrincipal() != null && request.isUserInRole("CITIZEN"));
        page.getModelMap().addAttribute("problems", page.getModel().getOrDefault("problems", Map.of()));
    }

    /** The address of this page; a page that failed is changed into another language from the start page. */
    private static String path(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return failed ? "/" : request.getRequestURI();
    }

    /** The signed-in citizen of a request that only such a citizen can make. */
    static SignedInCitizen citizen(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInCitizen citizen) {
            return citizen;
        }
        throw new IllegalStateException("the page is for signed-in citizens only");
    }
}
