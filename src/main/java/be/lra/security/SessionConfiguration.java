package be.lra.security;

import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Two kinds of sessions that never meet: the desk's live in the node that made them, the citizens' in the database so
 * that any node serves the next step. Each has a cookie of its own name.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.CITIZEN_IDLE_SECONDS)
class SessionConfiguration {

    static final int CITIZEN_IDLE_SECONDS = 1800;
    static final String DESK_COOKIE = "lra-desk";
    static final String CITIZEN_COOKIE = "lra-citizen";
    static final String SAME_SITE = "Lax"; // links in mails open the wizard; security.md 12

    @Bean
    CookieSerializer citizenCookie(WebProperties web) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(web.cookieName(CITIZEN_COOKIE));
        cookie.setUseSecureCookie(web.https());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SAME_SITE);
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Where sessions are read, and written outside of a transaction: one statement each. */
    @Bean(defaultCandidate = false, destroyMethod = "")
    @SpringSessionDataSource
    DataSource sessionStatementsPool(@Qualifier("selfCommitting") DataSource selfCommitting) {
        return selfCommitting;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    /** Saves attributes by one statement that also survives two requests of one browser at the same time. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStatements() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Keeps Spring's session filter from being put before every request; {@link CitizenSessions} has its own. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> noSessionsInTheDatabaseForAll(
            SessionRepositoryFilter<?> sessions) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(sessions);
        registration.setEnabled(false);
        return registration;
    }

    /** A filter of our own: Spring's takes the other repository, whatever is primary, for it asks by a narrower type. */
    @Bean
    FilterRegistrationBean<CitizenSessions> citizenSessions(
            JdbcIndexedSessionRepository kept, CookieSerializer citizenCookie) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(citizenCookie);
        var sessions = new SessionRepositoryFilter<>(new SparingSessions<>(kept));
        sessions.setHttpSessionIdResolver(cookies);
        var registration = new FilterRegistrationBean<>(new CitizenSessions(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    ServletContextInitializer deskCookie(WebProperties web) {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(web.cookieName(DESK_COOKIE));
            cookie.setSecure(web.https());
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            cookie.setAttribute("SameSite", SAME_SITE);
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        };
    }
}
