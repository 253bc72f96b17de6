package be.lra.security;

import be.lra.office.AgentSignIn;
import be.lra.office.DeskLock;
import be.lra.office.LastInput;
import be.lra.office.SignedInAgent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Locks the screen of an agent who left the desk, or ends his session: nothing was touched for a while, however often the
 * screen asked for news. What was entered so far is saved with the visit.
 */
final class IdleDesk extends OncePerRequestFilter {

    private final AgentSignIn door;
    private final DeskLock lock;
    private final WebProperties settings;
    private final Clock clock;

    IdleDesk(AgentSignIn door, DeskLock lock, WebProperties settings, Clock clock) {
        this.door = door;
        this.lock = lock;
        this.settings = settings;
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
                && !agent.isLocked()
                && isLeft(session)) {
            leave(agent, session).send(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A screen is locked only in front of somebody who was let in. */
    private ScreenAnswer leave(SignedInAgent agent, HttpSession session) {
        if (settings.deskLock() && agent.isInside()) {
            keep(lock.lock(agent), session);
            return ScreenAnswer.LOCKED;
        }
        door.signOut(agent);
        SecurityContextHolder.clearContext();
        session.invalidate();
        return ScreenAnswer.IDLE;
    }

    private static void keep(SignedInAgent locked, HttpSession session) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(locked, null, locked.getAuthorities()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        SecurityContextHolder.setContext(context);
    }

    /** The first request after signing in is the agent's own. */
    private boolean isLeft(HttpSession session) {
        Instant now = clock.instant();
        Instant last = LastInput.of(session).orElse(null);
        if (last == null) {
            LastInput.note(session, now);
            return false;
        }
        return !now.isBefore(last.plus(settings.deskIdle()));
    }

    /**
     * Scripts and style sheets are the same for everybody; the line for news shows nobody why the desk was left. Whoever
     * comes back from the federal service has shown there that he is at the desk.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String federal = request.getContextPath() + "/desk-fas";
        return uri.contains("/VAADIN/")
                || uri.endsWith("/desk-news")
                || uri.equals(federal)
                || uri.startsWith(federal + "/");
    }
}
