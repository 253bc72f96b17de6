package be.lra.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Opens the session of a citizen whose proofs were accepted. */
public final class CitizenSession {

    private CitizenSession() {}

    /** A new session id for a new authority; the context is stored here, for no filter of the chain does it. */
    public static void open(SignInOutcome.SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        UserNameOfSession.forget(request);
        FormSecret.forget(request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn.citizen(), null, AuthorityUtils.createAuthorityList(SignedInCitizen.AUTHORITY)));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        signedIn.office().ifPresent(office -> OfficeOfSession.keep(request, office));
    }
}
