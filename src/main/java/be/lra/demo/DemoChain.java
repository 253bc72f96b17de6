package be.lra.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Opens the pages of the demonstration to everybody on this machine; they keep no session. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoChain {

    private static final String OWN_THINGS_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    @Bean
    @Order(5)
    SecurityFilterChain demoFilterChain(HttpSecurity http) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("demo-csrf");
        tokens.setCookiePath("/demo");
        return http.securityMatcher("/demo/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .addHeaderWriter((request, response) -> {
                            if (!response.containsHeader("Content-Security-Policy")) {
                                response.setHeader("Content-Security-Policy", OWN_THINGS_ONLY);
                            }
                        }))
                .build();
    }
}
