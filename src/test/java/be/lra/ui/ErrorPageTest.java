package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorPageTest {

    @ParameterizedTest
    @CsvSource({"404, notFound, true", "403, tooLong, true", "429, busy, true", "503, busy, false", "500, failed, false"
    })
    void everyStatusHasItsTextsAndOurFaultsAReference(int status, String kind, boolean withoutReference) {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);

        var model = new ErrorPage(new SecureRandom()).show(request).getModel();

        assertThat(model).containsEntry("kind", kind);
        assertThat(String.valueOf(model.get("reference")).isEmpty()).isEqualTo(withoutReference);
        assertThat(ResourceBundle.getBundle("i18n/account", Locale.FRENCH).keySet())
                .contains("account.error." + kind + ".title");
    }
}
