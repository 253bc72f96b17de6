package be.lra.security;

import be.lra.office.AgentDirectory;
import be.lra.office.SignedInAgent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an agent whose role has ended, who signed in elsewhere, or who or whose desk is blocked, at the next
 * request: the screen then shows the sign-in page (security.md 9 and 13).
 */
final class StillEntitled extends OncePerRequestFilter {

    private final AgentDirectory agents;

    StillEntitled(AgentDirectory agents) {
        this.agents = agents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || (authentication.getPrincipal() instanceof SignedInAgent agent && agents.mayStillWork(agent))) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        if (isNews(request)) {
            chain.doFilter(request, response);
            return;
        }
        endSession(request);
        reason(authentication).send(request, response);
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private ScreenAnswer reason(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedInAgent agent)) {
            return ScreenAnswer.ENDED;
        }
        return switch (agents.endOf(agent)) {
            case ELSEWHERE -> ScreenAnswer.ELSEWHERE;
            case TOO_LONG -> ScreenAnswer.LONG;
            case PASSWORD_CHOSEN -> ScreenAnswer.CHANGED;
            case NOT_ENTITLED -> ScreenAnswer.ENDED;
        };
    }

    /** The line for news is closed, but shows nobody why: the next request of the screen does. */
    private static boolean isNews(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/desk-news");
    }

    /** Scripts and style sheets are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().contains("/VAADIN/");
    }
}
