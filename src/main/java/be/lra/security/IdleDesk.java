package be.lra.security;

import be.lra.office.AgentSignIn;
import be.lra.office.LastInput;
import be.lra.office.SignedInAgent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an agent who left the desk: nothing was touched for a while, however often the screen asked for
 * news. What was entered so far is saved with the visit.
 */
final class IdleDesk extends OncePerRequestFilter {

    private final AgentSignIn door;
    private final Duration longest;
    private final Clock clock;

    /** @param longest without a key or the pointer */
    IdleDesk(AgentSignIn door, Duration longest, Clock clock) {
        this.door = door;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInAgent agent
                && isLeft(session)) {
            door.signOut(agent);
            SecurityContextHolder.clearContext();
            session.invalidate();
            SignInAgain.IDLE.send(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The first request after signing in is the agent's own. */
    private boolean isLeft(HttpSession session) {
        Instant now = clock.instant();
        Instant last = LastInput.of(session).orElse(null);
        if (last == null) {
            LastInput.note(session, now);
            return false;
        }
        return !now.isBefore(last.plus(longest));
    }

    /** Scripts and style sheets are the same for everybody; the line for news shows nobody why the desk was left. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return uri.contains("/VAADIN/") || uri.endsWith("/desk-news");
    }
}
