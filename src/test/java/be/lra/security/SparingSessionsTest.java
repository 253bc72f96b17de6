package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

class SparingSessionsTest {

    private final Loads kept = new Loads();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(kept);
    private final String id = saved();

    @Test
    void oneRequestLoadsItsSessionOnce() throws Exception {
        request(session -> session.setAttribute("step", "code"));

        assertThat(kept.loads).isOne();
        assertThat(stored().<String>getAttribute("step")).isEqualTo("code");
    }

    @Test
    void nextRequestLoadsItAgain() throws Exception {
        request(session -> {});
        MapSession elsewhere = kept.findStored(id);
        elsewhere.setAttribute("elsewhere", "changed");
        kept.save(elsewhere);

        request(session -> assertThat(session.getAttribute("elsewhere")).isEqualTo("changed"));
    }

    @Test
    void sessionEndedInARequestIsNotFoundInIt() {
        ScopedValue.where(SparingSessions.REQUEST, new HashMap<>()).run(() -> {
            assertThat(sessions.findById(id)).isNotNull();
            sessions.deleteById(id);

            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void sessionOfANewNumberIsFoundUnderItAlone() throws Exception {
        var browser = browser();
        request(browser, (request, response) -> request.changeSessionId());

        assertThat(kept.byId).hasSize(1).doesNotContainKey(id);
        assertThat(Objects.requireNonNull(browser.getCookie("lra-test")).getValue())
                .isEqualTo(kept.byId.keySet().iterator().next());
    }

    @Test
    void lastUseIsWrittenOnceAMinute() {
        Instant begun = stored().getLastAccessedTime();

        assertThat(lastUseAfterOneAt(begun.plusMillis(59_999))).isEqualTo(begun);
        assertThat(lastUseAfterOneAt(begun.plusSeconds(60))).isEqualTo(begun.plusSeconds(60));
    }

    private Instant lastUseAfterOneAt(Instant now) {
        var session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(now);
        sessions.save(session);
        return stored().getLastAccessedTime();
    }

    private MapSession stored() {
        return kept.findStored(id);
    }

    private String saved() {
        var session = sessions.createSession();
        session.setLastAccessedTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        sessions.save(session);
        return session.getId();
    }

    private interface Page {
        void show(HttpSession session);
    }

    private interface Visit {
        void make(HttpServletRequest request, HttpServletResponse response);
    }

    private void request(Page page) throws Exception {
        request(browser(), (request, response) -> page.show(request.getSession()));
    }

    private MockHttpServletResponse browser() {
        return new MockHttpServletResponse();
    }

    private void request(MockHttpServletResponse answer, Visit visit) throws Exception {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("lra-test");
        cookie.setUseBase64Encoding(false);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var request = new MockHttpServletRequest("GET", "/activate/code");
        request.setCookies(new Cookie("lra-test", id));
        new CitizenSessions(filter).doFilter(request, answer, new MockFilterChain(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest arrived, HttpServletResponse response) throws IOException {
                visit.make(arrived, response);
                response.flushBuffer(); // a page on its way has its session saved, and the end of the request once more
            }
        }));
    }

    /** Sessions in memory that are counted when they are loaded. */
    private static final class Loads implements SessionRepository<MapSession> {

        private final Map<String, Session> byId = new ConcurrentHashMap<>();
        private final MapSessionRepository all = new MapSessionRepository(byId);
        private int loads;

        MapSession findStored(String id) {
            return Objects.requireNonNull(all.findById(id));
        }

        @Override
        public MapSession createSession() {
            return all.createSession();
        }

        @Override
        public void save(MapSession session) {
            all.save(session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            loads++;
            return all.findById(id);
        }

        @Override
        public void deleteById(String id) {
            all.deleteById(id);
        }
    }
}
