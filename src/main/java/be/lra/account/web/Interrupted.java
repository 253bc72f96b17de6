package be.lra.account.web;

import be.lra.account.SignInWish;
import be.lra.account.SignedInCitizen;
import be.lra.account.UserNameOfSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What somebody was about to change when a key had to be proven once more. It waits in the session for the same account,
 * and is gone when its page was shown, or when somebody else signs in. Never a password.
 *
 * @param page which goes on after the sign-in
 * @param typed what stood in the fields, by name
 */
record Interrupted(UUID account, String page, HashMap<String, String> typed) implements Serializable {

    private static final String INTERRUPTED = "interrupted"; // session attribute
    private static final SecurityContextLogoutHandler LOGOUT = new SecurityContextLogoutHandler();

    /** Leads to the sign-in page, which knows the user name; somebody may have left this browser open. */
    static String signInAgain(ServletWebRequest web, String userName, String page, Map<String, String> typed) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        HttpServletRequest request = web.getRequest();
        LOGOUT.logout(request, Objects.requireNonNull(web.getResponse()), (Authentication) web.getUserPrincipal());
        UserNameOfSession.keep(request, userName);
        SignInWish.keep(request, SignInWish.own(page));
        request.getSession().setAttribute(INTERRUPTED, new Interrupted(citizen.account(), page, new HashMap<>(typed)));
        return "redirect:/sign-in?fresh";
    }

    /** Somebody signed in: what another one was about to change is nothing to them. */
    static void keepFor(SignedInCitizen citizen, HttpServletRequest request) {
        find(request.getSession())
                .filter(interrupted -> !interrupted.account().equals(citizen.account()))
                .ifPresent(_ -> {
                    request.getSession().removeAttribute(INTERRUPTED);
                    SignInWish.forget(request);
                });
    }

    /** What was typed on a page, once. */
    static Map<String, String> take(ServletWebRequest web, String page) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        HttpSession session = web.getRequest().getSession();
        Optional<Interrupted> own = find(session)
                .filter(interrupted -> interrupted.account().equals(citizen.account()))
                .filter(interrupted -> interrupted.page().equals(page));
        own.ifPresent(_ -> session.removeAttribute(INTERRUPTED));
        return own.<Map<String, String>>map(Interrupted::typed).orElse(Map.of());
    }

    private static Optional<Interrupted> find(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(INTERRUPTED))
                .filter(Interrupted.class::isInstance)
                .map(Interrupted.class::cast);
    }

    /** Masked: what people type never reaches a log. */
    @Override
    public String toString() {
        return "Interrupted[" + page + "]";
    }
}
