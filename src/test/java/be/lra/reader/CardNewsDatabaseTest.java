package be.lra.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import be.lra.desk.BridgeRequest;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.BridgeClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a screen hears on its line, and who may listen. */
@DatabaseTest
class CardNewsDatabaseTest extends AtTheReader {

    @Autowired
    CardReadings readings;

    @Autowired
    CardNews news;

    private MockMvc browser;

    @BeforeEach
    void openOffice() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @AfterEach
    void hangUp() {
        news.hangUp();
    }

    @Test
    void cardReadAtTheDeskIsHeardOnce() throws Exception {
        MockHttpServletResponse heard = listen(office.agent);
        readACard(office);
        news.look();
        news.look();

        assertThat(heard.getContentType()).startsWith("text/event-stream");
        assertThat(heard.getContentAsString()).containsOnlyOnce("data:card");
    }

    @Test
    void cardReadAtAnotherDeskIsNotHeard() throws Exception {
        MockHttpServletResponse heard = listen(office.agent);
        readACard(new ReaderFixtures(setup, bridges, ++offices));
        news.look();

        assertThat(heard.getContentAsString()).doesNotContain("data:card", "data:reader");
    }

    @Test
    void whatTheReaderSeesIsHeardWhenItChanges() throws Exception {
        MockHttpServletResponse heard = listen(office.agent);

        for (String present : List.of("true", "true", "false", "false", "true")) {
            line.send(office, BridgeRequest.STATUS, "", Map.of("reader", "Example Reader 01", "card-present", present));
            news.look();
        }

        assertThat(heard.getContentAsString().split("data:reader", -1)).hasSize(1 + 3);
    }

    /** A proxy may open the line and keep its words: only a word that arrived tells that it can be trusted. */
    @Test
    void lineSpeaksAsSoonAsItIsOpen() throws Exception {
        assertThat(listen(office.agent).getContentAsString()).startsWith("event:line");
    }

    @Test
    void nobodyListensWithoutSigningIn() throws Exception {
        MockHttpServletResponse response =
                browser.perform(get("/desk-news")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).endsWith("/desk/login");
    }

    @Test
    void administratorHasNoCardsToHearOf() throws Exception {
        assertThat(listen(office.administrator).getStatus()).isEqualTo(403);
    }

    @Test
    void agentWithoutADeskIsToldNotToAskAgain() throws Exception {
        SignedInAgent wandering = office.appoint("wandering" + offices, Role.AGENT, null);

        assertThat(listen(wandering).getStatus()).isEqualTo(204);
    }

    private MockHttpServletResponse listen(SignedInAgent agent) throws Exception {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities());
        return browser.perform(get("/desk-news").with(authentication(signedIn)))
                .andReturn()
                .getResponse();
    }

    private void readACard(ReaderFixtures where) throws Exception {
        where.signIn();
        readings.take(where.desk);
        Answer opened = line.send(where, BridgeRequest.READINGS, "", Map.of());
        line.send(
                where, BridgeRequest.problemOf(opened.reading()), opened.nonce(), Map.of("problem", "card-unreadable"));
    }
}
