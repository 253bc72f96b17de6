package be.lra.activation.web;

import be.lra.account.PasswordHash;
import be.lra.activation.ActivationCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * A password that passed, waiting in the session for a user name that is free. Only its hash is kept, and only for the
 * case it was typed in: a clear password never stands in a session or goes back to the browser.
 */
record KeptPassword(ActivationCase home, PasswordHash hash) implements Serializable {

    private static final String PASSWORD = "password"; // session attribute

    static void keep(HttpServletRequest request, ActivationCase home, PasswordHash hash) {
        request.getSession().setAttribute(PASSWORD, new KeptPassword(home, hash));
    }

    static Optional<PasswordHash> find(HttpServletRequest request, ActivationCase home) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(PASSWORD) instanceof KeptPassword kept
                        && kept.home().equals(home)
                ? Optional.of(kept.hash())
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PASSWORD);
        }
    }
}
