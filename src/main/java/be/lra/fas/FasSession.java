package be.lra.fas;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * What names the session at the federal service, to end it there too. Lies in the session in the database, sealed: it may
 * carry the number of a person.
 *
 * @param keyId the key it is sealed with
 */
public record FasSession(String keyId, String sealedToken) implements Serializable {

    private static final String THERE = "fasSession"; // session attribute

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(THERE, this);
    }

    static Optional<FasSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(THERE) instanceof FasSession there
                ? Optional.of(there)
                : Optional.empty();
    }

    /** Masked, although sealed. */
    @Override
    public String toString() {
        return "FasSession[masked]";
    }
}
