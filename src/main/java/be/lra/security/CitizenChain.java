package be.lra.security;

import be.lra.account.CitizenPolicy;
import be.lra.security.FaceHeaders.Framing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
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
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.COOKIES, Directive.STORAGE))))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
