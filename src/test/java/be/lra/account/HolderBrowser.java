package be.lra.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.messaging.MessageKind;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The browser of a holder, without scripts; it keeps the session that the last answer left. */
final class HolderBrowser {

    private final MockMvc pages;
    private MockHttpSession session = new MockHttpSession();

    HolderBrowser(WebApplicationContext application) {
        this.pages = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    HolderBrowser signedIn(SignedInCitizen citizen) {
        session = AccountFixtures.session(citizen);
        return this;
    }

    /** Sent here by a service. */
    HolderBrowser wishing(SignInWish wish) {
        session.setAttribute("signInWish", wish);
        return this;
    }

    /** Signs in with password and the code by mail; returns where that leads. */
    String signIn(UUID account, String password, AccountFixtures accounts) throws Exception {
        assertThat(location(post("/sign-in/with/email")
                        .param("userName", accounts.userName(account))
                        .param("password", password)))
                .isEqualTo("/sign-in/code");
        return location(post("/sign-in/code").param("code", accounts.mailedCode(MessageKind.LOGIN_CODE)));
    }

    String page(String path) throws Exception {
        return body(get(path));
    }

    String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus()).isEqualTo(200);
        CitizenPage.keepsTheRules(response);
        return response.getContentAsString();
    }

    String location(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = perform(request);
        assertThat(response.getStatus()).as("a redirect").isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var result = pages.perform(request.session(session).with(csrf()).locale(Locale.FRENCH))
                .andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession after) {
            session = after;
        }
        return result.getResponse();
    }
}
