package be.lra.openid;

import be.lra.identity.TimeOrderedId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of a service that was found right and waits for its citizen to sign in, or to agree. It lies in the session, the
 * last five of a browser.
 *
 * @param id in addresses of this application
 * @param scopes what the service asks about the citizen
 * @param query of the request, as the service sent it
 * @param redirectUri where the answer goes, one that is registered
 * @param state of the service, for its answer
 * @param askedAt when it came: what is asked about the age of a sign-in counts from then
 * @param agreed whether the citizen has just agreed
 */
public record WaitingRequest(
        String id,
        String service,
        Set<OpenidScope> scopes,
        String query,
        String redirectUri,
        @Nullable String state,
        Instant askedAt,
        boolean agreed)
        implements Serializable {

    /** Names a waiting request in an address. */
    public static final String PARAMETER = "lra_waiting";

    private static final String WAITING = "waitingRequests"; // session attribute
    private static final int MOST = 5;

    static WaitingRequest of(RightRequest request, Instant now, SecureRandom random) {
        return new WaitingRequest(
                TimeOrderedId.next(now, random).toString(),
                request.service().id(),
                request.scopes(),
                request.query(),
                request.redirectUri(),
                request.state(),
                now,
                false);
    }

    /** The path on which the request goes on. */
    public String path() {
        return OpenidPaths.AUTHORIZE + "?" + query + "&" + PARAMETER + "=" + id;
    }

    public WaitingRequest agreedTo() {
        return new WaitingRequest(id, service, scopes, query, redirectUri, state, askedAt, true);
    }

    /** Puts it into the session, in the place of what it was before. */
    public void keep(HttpServletRequest request) {
        var all = new LinkedHashMap<>(all(request.getSession()));
        all.put(id, this);
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        request.getSession().setAttribute(WAITING, all);
    }

    void forget(HttpServletRequest request) {
        var all = new LinkedHashMap<>(all(request.getSession()));
        if (all.remove(id) != null) {
            request.getSession().setAttribute(WAITING, all);
        }
    }

    /** The one that this address names. */
    public static Optional<WaitingRequest> named(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String id = request.getParameter(PARAMETER);
        return session == null || id == null
                ? Optional.empty()
                : Optional.ofNullable(all(session).get(id));
    }

    @SuppressWarnings("unchecked") // nobody else puts it there
    private static Map<String, WaitingRequest> all(HttpSession session) {
        return session.getAttribute(WAITING) instanceof Map<?, ?> map ? (Map<String, WaitingRequest>) map : Map.of();
    }

    /** Without what the service sent. */
    @Override
    public String toString() {
        return "WaitingRequest[" + service + "]";
    }
}
