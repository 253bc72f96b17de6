package be.lra.ui;

import be.lra.identity.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort of every face: logs once with a reference and shows the reference, in the looks and the language of
 * the face that failed. No page asks the database, which may be what failed.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final SecureRandom random;
    private final MessageSource messages;

    ErrorPage(SecureRandom random, MessageSource messages) {
        this.random = random;
        this.messages = messages;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        HttpStatus status = status(request);
        FailedFace face = FailedFace.of(request);
        ErrorReference reference = ErrorReference.next(random);
        log(reference, status, face, request);
        ErrorKind kind = ErrorKind.of(status);
        ModelAndView page = switch (face) {
            case CITIZEN ->
                new ModelAndView("citizen/error", Map.of("kind", kind.key(), "reference", reference.text()));
            case DESK -> new ModelAndView("desk/error", texts(kind, reference, language(request)));
            case PROGRAM -> new ModelAndView(new ErrorLines(kind, reference));
        };
        page.setStatus(status);
        return page;
    }

    /** The path is not logged: it may carry the token of a link. */
    private static void log(ErrorReference reference, HttpStatus status, FailedFace face, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            Throwable fault =
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
            LOG.error("error {} status {} on {}", reference.text(), status.value(), face, fault);
        } else {
            LOG.info("error {} status {} on {}", reference.text(), status.value(), face);
        }
    }

    private Map<String, String> texts(ErrorKind kind, ErrorReference reference, Language language) {
        return Map.of(
                "language", language.tag(),
                "product", text("ui.product", language),
                "title", text("ui." + kind.deskKey() + ".title", language),
                "text", text("ui." + kind.deskKey() + ".text", language),
                "caption", text("ui.error.reference", language),
                "reference", reference.text(),
                "home", text("ui.error.home", language));
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    private static Language language(HttpServletRequest request) {
        return DeskLanguage.spoken(request).orElseGet(() -> Language.of(request.getLocale()));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
