package be.lra.security;

import be.lra.office.AgentSignIn;
import be.lra.office.SignInOutcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the door of the desk for Spring Security. */
final class AgentAuthentication implements AuthenticationProvider {

    private final AgentSignIn door;

    AgentAuthentication(AgentSignIn door) {
        this.door = door;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (door.signIn(attempt.getName(), password(attempt), address(attempt))) {
            case SignInOutcome.SignedIn(var agent) ->
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities());
            case SignInOutcome.Refused() -> throw new BadCredentialsException("refused");
            case SignInOutcome.TooMany(var until) -> throw new TooManyAttempts(until);
        };
    }

    private static String password(Authentication attempt) {
        return attempt.getCredentials() instanceof String typed ? typed : "";
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }
}
