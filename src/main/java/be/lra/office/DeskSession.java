package be.lra.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Keeps in the session of a browser which agent works there. */
public final class DeskSession {

    private DeskSession() {}

    /** The agent takes the place of whoever stood there. */
    public static void keep(SignedInAgent agent, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** The same for an agent who has proven more than before: under a new id (OWASP ASVS 5.0, 7.2.4). */
    public static void open(
            SignedInAgent agent, HttpServletRequest request, HttpServletResponse response, Instant now) {
        LastInput.note(request.getSession(), now);
        request.changeSessionId();
        keep(agent, request, response);
    }
}
