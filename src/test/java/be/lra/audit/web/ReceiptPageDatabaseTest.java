package be.lra.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.lra.CitizenPage;
import be.lra.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public page on which anybody checks a receipt. */
@DatabaseTest
class ReceiptPageDatabaseTest {

    @Autowired
    WebApplicationContext application;

    private MockMvc mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void anybodyOpensThePage(String language) throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get("/receipt?lang=" + language)).andReturn().getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("lang=\"" + language + "\"", "H-7");
        CitizenPage.keepsTheRules(page);
    }

    @Test
    void whatIsNoReceiptIsSaidAtTheFieldAndStaysThere() throws Exception {
        MockHttpServletResponse page = mvc.perform(post("/receipt").with(csrf()).param("receipt", "<script>rubbish"))
                .andReturn()
                .getResponse();

        assertThat(page.getContentAsString())
                .contains("Ce texte n’est pas un reçu.", "&lt;script&gt;rubbish", "receipt-problem");
        CitizenPage.keepsTheRules(page);
    }
}
