package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import be.lra.DatabaseTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages about failures as they are shown. Every one is kept in {@code target/error-pages}. */
@DatabaseTest
class ErrorPagesDatabaseTest {

    private static final Path KEPT = Path.of("target", "error-pages");

    @Autowired
    WebApplicationContext application;

    @ParameterizedTest
    @CsvSource({
        "500, fr, Quelque chose n’a pas marché",
        "404, nl, Deze pagina bestaat niet",
        "403, de, Die Seite war zu lange geöffnet",
        "503, en, It is very busy"
    })
    void citizensFailureLooksLikeTheCitizensPages(int status, String language, String title) throws Exception {
        MockHttpServletResponse answer = failed("/activate/code", status, language);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString())
                .contains("lang=\"" + language + "\"", title, "/assets/citizen/citizen.css")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}")
                .doesNotContain("/assets/desk/", "LRA Counter", "??");
    }

    @ParameterizedTest
    @CsvSource({
        "500, fr, Quelque chose n’a pas fonctionné.",
        "404, nl, Deze pagina bestaat niet.",
        "403, de, Die Seite war zu lange geöffnet.",
        "503, en, There are too many requests at the moment."
    })
    void desksFailureLooksLikeTheDesk(int status, String language, String title) throws Exception {
        MockHttpServletResponse answer = failed("/desk/registration", status, language);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString())
                .contains("lang=\"" + language + "\"", title, "/assets/desk/desk.css", "LRA Counter")
                .contains("href=\"/desk/home\"")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}")
                .doesNotContain("/assets/citizen/", "??");
    }

    @ParameterizedTest
    @CsvSource({"500, reason: failed", "404, reason: not-found"})
    void bridgesFailureIsALineOfText(int status, String line) throws Exception {
        MockHttpServletResponse answer = failed("/bridge/v2/status", status, "fr");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getContentAsString()).startsWith(line + "\nreference: ");
    }

    private MockHttpServletResponse failed(String path, int status, String language) throws Exception {
        MockHttpServletResponse answer = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build()
                .perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                        .locale(java.util.Locale.of(language))
                        .header("Accept-Language", language))
                .andReturn()
                .getResponse();
        keep(path, status, answer.getContentAsString());
        return answer;
    }

    private static void keep(String path, int status, String page) throws IOException {
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(path.substring(1).replace('/', '-') + "-" + status + ".html"), page);
    }
}
