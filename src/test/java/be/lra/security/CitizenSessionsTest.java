package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class CitizenSessionsTest {

    private final CitizenSessions sessions = new CitizenSessions(new SessionRepositoryFilter<>(new DatabaseAway()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/activate/code");
    private final MockFilterChain chain = new MockFilterChain();

    CitizenSessionsTest() {
        String id = Base64.getEncoder().encodeToString("a-session".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        request.setCookies(new Cookie("SESSION", id));
    }

    @Test
    void sessionsOfCitizensComeFromTheDatabase() throws Exception {
        sessions.doFilter(request, new MockHttpServletResponse(), chain);

        assertThatIllegalStateException().isThrownBy(() -> arrived().getSession(false));
    }

    @Test
    void pageAboutAFailureAsksNoDatabase() throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/activate/code");

        sessions.doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(arrived().getSession(false)).isNull();
    }

    private HttpServletRequest arrived() {
        return (HttpServletRequest) java.util.Objects.requireNonNull(chain.getRequest());
    }

    /** A repository whose database does not answer. */
    private static final class DatabaseAway implements SessionRepository<MapSession> {

        @Override
        public MapSession createSession() {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void save(MapSession session) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public MapSession findById(String id) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void deleteById(String id) {
            throw new IllegalStateException("the database is away");
        }
    }
}
