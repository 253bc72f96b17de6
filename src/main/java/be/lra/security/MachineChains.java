package be.lra.security;

import be.lra.security.FaceHeaders.Framing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** What is asked by programs or without a person: the desk bridges, style sheets, the health check, reports of browsers. */
@Configuration(proxyBeanMethods = false)
class MachineChains {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** No session and no token against forgery: every request is signed, and the controller checks the signature. */
    @Bean
    @Order(10)
    SecurityFilterChain bridgeChain(HttpSecurity http, WebProperties web) {
        http.securityMatcher(Faces.BRIDGE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable);
        return withoutSession(http, web).build();
    }

    /** Cached by browsers: {@code spring.web.resources.cache} says how long. */
    @Bean
    @Order(11)
    SecurityFilterChain assetsChain(HttpSecurity http, WebProperties web) {
        http.securityMatcher(Faces.ASSETS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return withoutSession(http, web)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /**
     * Open to load balancers: whether this node is well. What it measured is for the operators alone, at a port of its own
     * ({@code management.server.port}) that no proxy leads to.
     */
    @Bean
    @Order(12)
    SecurityFilterChain actuatorChain(HttpSecurity http, WebProperties web, Environment environment) {
        var operators = new OperatorsPort(environment);
        http.securityMatcher(Faces.ACTUATOR)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(new AndRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/actuator/prometheus"),
                                operators))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable);
        return withoutSession(http, web).build();
    }

    /** Sent by browsers on their own: without session, and without anything to do harm with. */
    @Bean
    @Order(13)
    SecurityFilterChain policyReportsChain(HttpSecurity http, WebProperties web) {
        http.securityMatcher(Faces.POLICY_REPORTS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable);
        return withoutSession(http, web).build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http, WebProperties web) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(new FaceHeaders(NOTHING, Framing.BY_NOBODY, web.hsts()));
    }
}
