package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.DigitalKeys;
import be.lra.account.OwnData;
import be.lra.account.OwnDataFile;
import be.lra.account.OwnDataForm;
import be.lra.account.OwnDataOutcome;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** « Ce que nous gardons sur vous »: everything that is held of the citizen, to read or to take along. */
@Controller
class OwnDataController {

    private static final String PATH = "/keys/data";

    private final OwnData data;
    private final DigitalKeys keys;
    private final MessageSource messages;

    OwnDataController(OwnData data, DigitalKeys keys, MessageSource messages) {
        this.data = data;
        this.keys = keys;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String show(ServletWebRequest web, Model model) {
        Interrupted.take(web, PATH);
        return page(CitizenPages.citizen(web), model);
    }

    /** A file, or a page that says why not. */
    @PostMapping(PATH)
    Object take(@RequestParam OwnDataForm form, ServletWebRequest web, Locale locale, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (data.take(citizen, form, Language.of(locale))) {
            case OwnDataOutcome.Taken(var file) -> download(file);
            case OwnDataOutcome.Stale _ ->
                Interrupted.signInAgain(web, keys.of(citizen.account()).userName(), PATH, Map.of());
            case OwnDataOutcome.TooOften(var until) -> {
                model.addAttribute(
                        "problems",
                        Map.of(
                                "take",
                                messages.getMessage(
                                        "account.data.tooOften",
                                        new Object[] {BelgianTime.clockRoundedUp(until)},
                                        locale)));
                yield page(citizen, model);
            }
        };
    }

    private String page(SignedInCitizen citizen, Model model) {
        model.addAttribute("displayName", keys.of(citizen.account()).displayName());
        return "citizen/data";
    }

    private static ResponseEntity<byte[]> download(OwnDataFile file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
