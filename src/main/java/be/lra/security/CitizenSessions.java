package be.lra.security;

import be.lra.persistence.Reading;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives citizens' requests sessions that live in the database; every other face passes by, and so does the page about a
 * failure: the database may be what failed. Their pages read piecemeal.
 */
final class CitizenSessions extends OncePerRequestFilter {

    private final SessionRepositoryFilter<?> sessions;

    CitizenSessions(SessionRepositoryFilter<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Faces.isCitizen(request)) {
            withSessions(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void withSessions(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(SparingSessions.REQUEST, new HashMap<>())
                    .call(() -> Reading.piecemeal(() -> {
                        sessions.doFilter(request, response, chain);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
