package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.DatabaseTest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The sessions that pages of citizens are really given. */
@DatabaseTest
class CitizenSessionsDatabaseTest {

    @Autowired
    FilterRegistrationBean<CitizenSessions> filter;

    @Autowired
    JdbcTemplate sql;

    @Test
    void pageAMomentAfterAnotherWritesNothing() throws Exception {
        sql.update("delete from SPRING_SESSION");
        Cookie cookie = Objects.requireNonNull(
                page(null, request -> request.getSession().setAttribute("step", "code")));
        long halfAMinuteAgo = Clock.systemUTC().millis() - 30_000;
        sql.update("update SPRING_SESSION set LAST_ACCESS_TIME = ?", halfAMinuteAgo);

        page(
                cookie,
                request -> assertThat(request.getSession().getAttribute("step")).isEqualTo("code"));

        assertThat(sql.queryForObject("select LAST_ACCESS_TIME from SPRING_SESSION", Long.class))
                .isEqualTo(halfAMinuteAgo);
    }

    private interface Page {
        void show(HttpServletRequest request);
    }

    /** Returns the cookie of the session. */
    private @Nullable Cookie page(@Nullable Cookie cookie, Page page) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/keys");
        if (cookie != null) {
            request.setCookies(cookie);
        }
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(filter.getFilter()).doFilter(request, response, new MockFilterChain(new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest asked, HttpServletResponse answer) {
                page.show(asked);
            }
        }));
        return response.getCookies().length == 0 ? null : response.getCookies()[0];
    }
}
