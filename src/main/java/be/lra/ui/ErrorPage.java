package be.lra.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort of the citizen's face: logs once with a reference and shows the reference in the template
 * {@code citizen/error}. Its model: {@code kind} (which texts, {@code account.error.<kind>.*}), {@code reference} (empty where nothing was logged
 * because a page is only missing or not allowed).
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final SecureRandom random;

    ErrorPage(SecureRandom random) {
        this.random = random;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        HttpStatus status = status(request);
        String reference = "";
        if (status.is5xxServerError()) {
            reference = ErrorReference.next(random).text();
            LOG.error(
                    "error {} status {}",
                    reference,
                    status.value(),
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault ? fault : null);
        }
        return new ModelAndView("citizen/error", Map.of("kind", kind(status), "reference", reference), status);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "tooLong"; // the session ended, and with it the token against forgery
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "busy";
            default -> status.is5xxServerError() ? "failed" : "notFound";
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
