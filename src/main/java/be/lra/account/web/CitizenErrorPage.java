package be.lra.account.web;

import be.lra.identity.TimeOrderedId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The one error page of the citizen's face. What failed is logged once, under the reference that the page shows. */
@Component
class CitizenErrorPage implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenErrorPage.class);
    private static final int REFERENCE_SIGNS = 8;

    private final Clock clock;
    private final SecureRandom random;

    CitizenErrorPage(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        String reference = reference();
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status.is5xxServerError()) {
            LOG.error("reference {}: status {}", reference, status.value(), failure instanceof Throwable t ? t : null);
        } else {
            LOG.info("reference {}: status {}", reference, status.value());
        }
        var page = new ModelAndView("citizen/error", status);
        page.addObject("kind", kind(status));
        page.addObject("reference", reference);
        return page;
    }

    /** Names the sentence of the page: {@code account.error.<kind>.…} */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "notFound";
            case FORBIDDEN -> "tooLong";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "busy";
            default -> "failed";
        };
    }

    private String reference() {
        String id = TimeOrderedId.next(clock.instant(), random).toString();
        return id.substring(id.length() - REFERENCE_SIGNS).toUpperCase(Locale.ROOT);
    }
}
