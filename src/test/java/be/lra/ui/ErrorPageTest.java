package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.Language;
import jakarta.servlet.RequestDispatcher;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @CsvSource({"404, notFound", "403, tooLong", "429, busy", "503, busy", "500, failed", "405, notFound"})
    void everyStatusHasItsTextsForCitizens(int status, String kind) {
        ModelAndView page = failed("/activate/code", status);

        assertThat(page.getViewName()).isEqualTo("citizen/error");
        assertThat(page.getModel()).containsEntry("kind", kind);
        assertThat(ResourceBundle.getBundle("i18n/account", Locale.FRENCH).keySet())
                .contains("account.error." + kind + ".title");
    }

    @ParameterizedTest
    @CsvSource({
        "404, Deze pagina bestaat niet.",
        "403, De pagina stond te lang open.",
        "503, Er zijn op dit ogenblik te veel aanvragen.",
        "500, Er is iets misgegaan."
    })
    void deskSpeaksTheLanguageOfItsLastScreen(int status, String title) {
        request.addPreferredLocale(Locale.FRENCH);
        Objects.requireNonNull(request.getSession()).setAttribute(DeskLanguage.SPOKEN, Language.NL);

        ModelAndView page = failed("/desk/home", status);

        assertThat(page.getViewName()).isEqualTo("desk/error");
        assertThat(page.getModel()).containsEntry("language", "nl").containsEntry("title", title);
    }

    @Test
    void deskWithoutAScreenSpeaksTheLanguageOfTheBrowser() {
        request.addPreferredLocale(Locale.GERMAN);

        assertThat(failed("/desk", 403).getModel()).containsEntry("title", "Die Seite war zu lange geöffnet.");
    }

    @ParameterizedTest
    @CsvSource({
        "/bridge/v2/status, 500, failed",
        "/bridge/v9, 404, not-found",
        "/assets/none.css, 404, not-found",
        "/actuator/env, 403, too-long"
    })
    void programsAreToldInTwoLines(String path, int status, String reason) throws Exception {
        var response = new MockHttpServletResponse();

        ModelAndView page = failed(path, status);
        Objects.requireNonNull(page.getView()).render(Map.of(), request, response);

        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentAsString())
                .matches("reason: " + reason + "\nreference: [0-9A-Z]{4}-[0-9A-Z]{4}\n");
    }

    @ParameterizedTest
    @CsvSource({"404, INFO", "500, ERROR"})
    void referenceOfThePageStandsInTheLogAndThePathDoesNot(int status, String level, CapturedOutput log) {
        ModelAndView page = failed("/activate/secret-token", status);

        assertThat(log.getOut()).contains(level, "error " + page.getModel().get("reference") + " status " + status);
        assertThat(log.getOut()).doesNotContain("secret-token");
    }

    @Test
    void pathThatOnlyBeginsLikeTheDeskIsTheCitizens() {
        assertThat(failed("/desktop", 404).getViewName()).isEqualTo("citizen/error");
    }

    private ModelAndView failed(String path, int status) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/ui");
        messages.setDefaultEncoding("UTF-8");
        return new ErrorPage(new SecureRandom(), messages).show(request);
    }
}
