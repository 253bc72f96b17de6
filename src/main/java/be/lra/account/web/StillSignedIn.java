package be.lra.account.web;

import be.lra.account.AccountView;
import be.lra.account.DigitalKeys;
import be.lra.account.FormSecret;
import be.lra.account.SignInWish;
import be.lra.account.SignedInCitizen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before every page of a signed-in citizen: a session ends with the key that opened it, at the next click. */
@Component
class StillSignedIn implements HandlerInterceptor {

    /** Request attribute: the account as it was read for this page. */
    static final String ACCOUNT = "be.lra.account";

    private final DigitalKeys keys;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    StillSignedIn(DigitalKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof SignedInCitizen citizen)) {
            return true;
        }
        Optional<AccountView> account = keys.open(citizen);
        if (account.isPresent()) {
            request.setAttribute(ACCOUNT, account.get());
            return reachesWhatPagesAsk(citizen, request, response);
        }
        logout.logout(request, response, authentication);
        FormSecret.forget(request, response);
        response.sendRedirect("/sign-in?ended");
        return false;
    }

    /** Who came by a weaker means proves a key now, and goes on to the page. */
    private static boolean reachesWhatPagesAsk(
            SignedInCitizen citizen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getMethod().equals("GET") ? request.getRequestURI() : "/keys";
        SignInWish wish = SignInWish.own(page);
        if (wish.isFulfilledBy(citizen)) {
            return true;
        }
        SignInWish.keep(request, wish);
        response.sendRedirect("/sign-in?more");
        return false;
    }
}
