package be.lra.activation.web;

import be.lra.account.OfficeOfSession;
import be.lra.activation.ActivationAtHome;
import be.lra.activation.ActivationCase;
import be.lra.activation.ActivationPage;
import be.lra.activation.ActivationProgress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Leads from page to page: asks the progress before every one, and sends whoever is elsewhere where they belong. */
@Component
class Steps {

    private static final String CASE = "activation"; // session attribute
    private static final String NO_CASE = "redirect:/activate";

    private final ActivationAtHome activation;

    Steps(ActivationAtHome activation) {
        this.activation = activation;
    }

    static Optional<ActivationCase> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CASE) instanceof ActivationCase home
                ? Optional.of(home)
                : Optional.empty();
    }

    static void keep(HttpServletRequest request, ActivationCase home) {
        request.getSession().setAttribute(CASE, home);
    }

    /** This browser forgets the case and its office; what was confirmed stays confirmed. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CASE);
            OfficeOfSession.forget(request);
            request.changeSessionId();
        }
    }

    /** Leaves a case whose key is active: whoever sits here next does not see it. */
    void leaveFinished(HttpServletRequest request) {
        find(request)
                .flatMap(activation::progress)
                .filter(progress -> progress.page() == ActivationPage.DONE)
                .ifPresent(done -> request.getSession().removeAttribute(CASE));
    }

    /** Shows a page, or goes to the page that may be shown instead. */
    String on(ActivationPage page, HttpServletRequest request, Function<ActivationCase, String> show) {
        return on(page, request, (home, _) -> show.apply(home));
    }

    /** The same for a page that shows something of the progress. */
    String on(
            ActivationPage page,
            HttpServletRequest request,
            BiFunction<ActivationCase, ActivationProgress, String> show) {
        Optional<ActivationCase> home = find(request);
        Optional<ActivationProgress> progress = home.flatMap(activation::progress);
        if (home.isEmpty() || progress.isEmpty()) {
            return NO_CASE;
        }
        return progress.get().allows(page)
                ? show.apply(home.get(), progress.get())
                : "redirect:" + path(progress.get().page());
    }

    /** Where the case goes on. */
    String goOn(HttpServletRequest request) {
        return find(request)
                .flatMap(activation::progress)
                .map(progress -> "redirect:" + path(progress.page()))
                .orElse(NO_CASE);
    }

    /** Where a case goes on that was begun here before: the page asks whether this is still the same person. */
    String resume(HttpServletRequest request) {
        String where = goOn(request);
        return where.equals(NO_CASE) ? where : where + "?resumed";
    }

    static String path(ActivationPage page) {
        return switch (page) {
            case CODE -> "/activate/code";
            case KEY -> "/activate/key";
            case CREDENTIALS -> "/activate/credentials";
            case CONFIRM -> "/activate/confirm";
            case DONE -> "/activate/done";
            case CLOSED -> "/activate/closed";
        };
    }
}
