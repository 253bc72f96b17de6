package be.lra.account.web;

import be.lra.account.HelpLine;
import be.lra.account.HelpLines;
import be.lra.account.OfficeOfSession;
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
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the citizen shows: the languages and the help. */
@Component
class CitizenPages implements HandlerInterceptor {

    private static final String VIEWS = "citizen/";

    private final LocaleResolver languages;
    private final HelpLines helpLines;

    CitizenPages(LocaleResolver languages, HelpLines helpLines) {
        this.languages = languages;
        this.helpLines = helpLines;
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
        Language language = Language.of(languages.resolveLocale(request));
        page.addObject("language", language);
        page.addObject("path", path(request));
        page.addObject("help", help(request, language));
        page.addObject("exercise", isExercise(request));
        page.getModelMap().addAttribute("problems", page.getModel().getOrDefault("problems", Map.of()));
    }

    /** The help line of the office that the browser's case is with. A page about a failure asks no database. */
    private HelpLine help(HttpServletRequest request, Language language) {
        return hasFailed(request)
                ? helpLines.ofEverybody()
                : OfficeOfSession.find(request)
                        .flatMap(office -> helpLines.of(office, language))
                        .orElseGet(helpLines::ofEverybody);
    }

    /** Pages of an invented person say so. */
    private boolean isExercise(HttpServletRequest request) {
        return !hasFailed(request)
                && OfficeOfSession.find(request)
                        .filter(helpLines::isForExercises)
                        .isPresent();
    }

    /** The address of this page; a page that failed is changed into another language from the start page. */
    private static String path(HttpServletRequest request) {
        return hasFailed(request) ? "/" : request.getRequestURI();
    }

    private static boolean hasFailed(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /** The signed-in citizen of a request that only such a citizen can make. */
    static SignedInCitizen citizen(ServletWebRequest web) {
        if (web.getUserPrincipal() instanceof Authentication authentication) {
            return citizen(authentication);
        }
        throw new IllegalStateException("the page is for signed-in citizens only");
    }

    /** The signed-in citizen of a request that only such a citizen can make. */
    static SignedInCitizen citizen(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInCitizen citizen) {
            return citizen;
        }
        throw new IllegalStateException("the page is for signed-in citizens only");
    }
}
