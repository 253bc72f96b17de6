package be.lra.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.account.SignedInCitizen;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The browser of somebody on the way to a service; it keeps the session that the last answer left. */
final class ServiceVisitor {

    private final MockMvc pages;
    private MockHttpSession session = new MockHttpSession();

    ServiceVisitor(WebApplicationContext application) {
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    ServiceVisitor signedIn(SignedInCitizen citizen) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        citizen, null, AuthorityUtils.createAuthorityList(SignedInCitizen.AUTHORITY))));
        return this;
    }

    boolean isSignedIn() {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    /** Goes to a service and agrees if asked; returns where that ends. */
    String visit(ServiceClient service, Map<String, String> changes) throws Exception {
        String next = location(service.request(changes));
        return next.startsWith("/openid/consent") ? location(get(URI.create(agree(next)))) : next;
    }

    /** The code with which a visit ends well. */
    String code(ServiceClient service) throws Exception {
        String end = visit(service, Map.of());
        assertThat(end).startsWith(service.redirectUri() + "?code=");
        return ServiceClient.parameter(end, "code");
    }

    /** Answers the page of consent; returns where that leads. */
    String agree(String page) throws Exception {
        return answer(page, "allow");
    }

    String answer(String page, String answer) throws Exception {
        return location(post("/openid/consent")
                .param("lra_waiting", ServiceClient.parameter(page, "lra_waiting"))
                .param("answer", answer));
    }

    String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus())
                .as("a redirect, not %s %s", response.getStatus(), response.getErrorMessage())
                .isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var result = pages.perform(request.session(session).with(csrf()).locale(Locale.FRENCH))
                .andReturn();
        session =
                result.getRequest().getSession(false) instanceof MockHttpSession after ? after : new MockHttpSession();
        return result.getResponse();
    }

    /** As a service calls: without session and without token against forgery. */
    MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    /** The answer to a good exchange. */
    String tokens(ServiceClient service, String code) throws Exception {
        MockHttpServletResponse response = call(service.exchange(code));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsString();
    }

    MockHttpServletResponse userInfo(String token) throws Exception {
        return call(get("/openid/userinfo").header("Authorization", "Bearer " + token));
    }
}
