package be.lra.security;

import be.lra.account.CitizenPolicy;
import be.lra.account.FormSecret;
import be.lra.security.FaceHeaders.Framing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The citizen's pages: open to everybody, except those of a signed-in citizen. */
@Configuration(proxyBeanMethods = false)
class CitizenChain {

    /** Signing in and out is done by the pages of {@code account}, which store the security context themselves. */
    @Bean
    @Order(100)
    SecurityFilterChain citizenFilterChain(HttpSecurity http, WebProperties web) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/keys", "/keys/**")
                        .hasRole("CITIZEN")
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in?own")))
                .headers(new FaceHeaders(CitizenPolicy.TEXT, Framing.BY_NOBODY, web.hsts()))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        PathPatternRequestMatcher.pathPattern("/sign-out"),
                        // Not all cookies: by one its holder's browser is known, and one keeps the language
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(web)))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The secret against forged forms lies in a cookie, not in the session: whoever only looks at pages needs none, and a
     * form that was left open for long can still be sent. The prefix of its name keeps other hosts from setting it.
     */
    private static CookieCsrfTokenRepository formTokens(WebProperties web) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(web.cookieName(FormSecret.COOKIE));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(web.https()).httpOnly(true).sameSite(SessionConfiguration.SAME_SITE));
        return tokens;
    }
}
