package be.lra.security;

import be.lra.openid.OpenidProvider;
import be.lra.openid.ServiceDoor;
import be.lra.security.FaceHeaders.Framing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What services and browsers on their way to a service call: Spring's authorization server, behind the door that knows who
 * may go on. The pages on the way are the citizen's.
 */
@Configuration(proxyBeanMethods = false)
class OpenidChain {

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    @Order(90)
    SecurityFilterChain openidFilterChain(
            HttpSecurity http, WebProperties web, OpenidProvider provider, ServiceDoor door) {
        return http.securityMatcher(Faces.OPENID)
                .with(new OAuth2AuthorizationServerConfigurer(), provider::setUp)
                // Spring wants a way to read tokens at addresses that this chain does not serve
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(OpenidChain::opensNothing)))
                .addFilterAfter(new Door(door), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(new FaceHeaders(NOTHING, Framing.BY_NOBODY, web.hsts()))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static Jwt opensNothing(String token) {
        throw new BadJwtException("no token opens anything here");
    }

    /** Sends the browser where the door says. */
    private static final class Door extends OncePerRequestFilter {

        private final ServiceDoor door;

        Door(ServiceDoor door) {
            this.door = door;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<String> detour = door.detour(request, response);
            if (detour.isPresent()) {
                response.sendRedirect(detour.get());
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
