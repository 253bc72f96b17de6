package be.lra.account.web;

import be.lra.account.DigitalKeys;
import be.lra.account.SignedInCitizen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before every page of a signed-in citizen: a session ends with the key that opened it, at the next click. */
@Component
class StillSignedIn implements HandlerInterceptor {

    private final DigitalKeys keys;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    StillSignedIn(DigitalKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(request.getUserPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof SignedInCitizen citizen)
                || keys.isOpen(citizen)) {
            return true;
        }
        logout.logout(request, response, authentication);
        response.sendRedirect("/sign-in?ended");
        return false;
    }
}
