package be.lra.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of another repository with three savings, for a page costs more in statements about its session than in what it
 * shows: within one request ({@link #REQUEST}) a session is loaded once, where Spring's filter loads it again when the
 * page is on its way; loading takes no transaction; and its last use is written at most once a {@link #STEP}, so that a session may end that much early,
 * never late.
 *
 * @param <S> what the other repository keeps
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Spared<S>> {

    static final Duration STEP = Duration.ofMinutes(1);

    /** The sessions that a request has loaded, by the id it asked for. Without it everything is loaded each time. */
    static final ScopedValue<Map<String, Session>> REQUEST = ScopedValue.newInstance();

    private final SessionRepository<S> sessions;

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Spared<S> createSession() {
        return new Spared<>(sessions.createSession());
    }

    @Override
    public void save(Spared<S> session) {
        sessions.save(session.kept);
    }

    @Override
    public @Nullable Spared<S> findById(String id) {
        Map<String, Session> loaded = REQUEST.orElse(new HashMap<>());
        @SuppressWarnings("unchecked") // this repository alone puts them there
        var known = (Spared<S>) loaded.get(id);
        if (known != null) {
            return known;
        }
        S found = SessionTransactions.loading(() -> sessions.findById(id));
        if (found == null) {
            return null;
        }
        var session = new Spared<>(found);
        loaded.put(id, session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        REQUEST.orElse(new HashMap<>()).clear();
        sessions.deleteById(id);
    }

    /** A session whose last use moves in steps. */
    static final class Spared<S extends Session> implements Session {

        private final S kept;

        private Spared(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(STEP))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
