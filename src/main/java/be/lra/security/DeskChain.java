package be.lra.security;

import be.lra.office.AgentDirectory;
import be.lra.office.AgentSignIn;
import be.lra.office.DeskLock;
import be.lra.office.FederalMeans;
import be.lra.office.SignedInAgent;
import be.lra.security.FaceHeaders.Framing;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The desk: Vaadin under {@code /desk}, behind the sign-in of agents. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false) // for the one below
class DeskChain {

    static final String SIGN_IN = "/desk/login";

    /**
     * What Vaadin needs, measured.
     *
     * @see "src/docs/decisions/0300-desk-content-security-policy.md"
     */
    static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "frame-src 'self' blob:; form-action 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'self'";

    /** The order is that of Spring's own. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOfMethods() {
        return AuthorizationManagerBeforeMethodInterceptor.preAuthorize(new NarrowedRoles());
    }

    /**
     * Vaadin's own requests carry Vaadin's own token against forgery; every other one needs ours, signing in included,
     * which Vaadin's configurer would leave open.
     */
    @Bean
    @Order(20)
    SecurityFilterChain deskFilterChain(
            HttpSecurity http,
            WebProperties web,
            RequestUtil vaadinRequests,
            AgentSignIn door,
            DeskLock lock,
            AgentDirectory agents,
            ObjectProvider<FederalMeans> federal,
            Clock clock) {
        return http.securityMatcher(Faces.DESK)
                .authenticationProvider(new AgentAuthentication(door))
                .addFilterBefore(new StillEntitled(agents), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new IdleDesk(door, lock, web, clock), AnonymousAuthenticationFilter.class)
                // The end of a line for news is the rest of a request that was let in; by then its agent may have
                // signed out
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/desk-fas", "/desk-fas/return")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login", "/desk/login")
                                .defaultSuccessUrl("/desk/home", true)
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated)
                                .addLogoutHandler((request, response, authentication) -> {
                                    federal.stream().forEach(means -> means.signAgentOut(request));
                                    signedOut(door, authentication);
                                }))
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .formLogin(form -> form.failureHandler(refused()))
                .headers(new FaceHeaders(POLICY, Framing.BY_ITSELF, web.hsts()))
                .build();
    }

    private static void signedOut(AgentSignIn door, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent) {
            door.signOut(agent);
        }
    }

    /** Back to the sign-in page, which says that it did not work, or from when the next attempt is looked at. */
    private static AuthenticationFailureHandler refused() {
        return DeskChain::sendBack;
    }

    private static void sendBack(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String reason =
                refusal instanceof TooManyAttempts many ? "wait=" + many.until().getEpochSecond() : "error";
        response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + reason);
    }
}
