package be.lra.account.web;

import be.lra.account.SignInStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far this browser is on the way from a mailed link to a new password; kept in the session.
 *
 * @param handle of the link
 * @param step the code that is asked for; none before a key was chosen
 * @param claim given with the second proof; 0 before
 */
record Recovering(String handle, @Nullable SignInStep step, int claim) implements Serializable {

    private static final String RECOVERING = "recovering"; // session attribute

    static Optional<Recovering> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(RECOVERING) instanceof Recovering found
                ? Optional.of(found)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(RECOVERING);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(RECOVERING, this);
    }

    Recovering asking(SignInStep nextStep) {
        return new Recovering(handle, nextStep, 0);
    }

    Recovering proven(int newClaim) {
        return new Recovering(handle, step, newClaim);
    }

    /** Masked: it stands for a token. */
    @Override
    public String toString() {
        return "Recovering[masked]";
    }
}
