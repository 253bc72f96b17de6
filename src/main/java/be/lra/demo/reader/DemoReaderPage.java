package be.lra.demo.reader;

import be.lra.demo.card.Specimen;
import be.lra.office.DeskProfile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page that stands in for a hand: it puts a specimen card into the reader of a desk, or takes it out. */
@RestController
@Profile("demo")
class DemoReaderPage {

    private static final String PATH = "/demo/reader";

    private final DemoReader reader;

    DemoReaderPage(DemoReader reader) {
        this.reader = reader;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String show(HttpServletRequest request) {
        String desks = reader.desks().stream()
                .map(desk -> section(desk, token(request)))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Card readers of the demonstration</title>
                <meta name="viewport" content="width=device-width">
                <link rel="icon" type="image/svg+xml" href="/assets/desk/mark.svg">
                <link rel="stylesheet" href="/assets/demo/demo.css"></head>
                <body><main><h1>Card readers of the demonstration</h1>
                <p>Here you are the hand that puts a card into the reader. The people on these cards are invented.</p>
                %s</main></body></html>
                """.formatted(desks);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> change(@RequestParam UUID desk, @RequestParam(defaultValue = "") String card) {
        if (reader.desks().stream().noneMatch(known -> known.id().equals(desk))) {
            return ResponseEntity.notFound().build();
        }
        if (DemoReader.CARDS.contains(card)) {
            reader.insert(desk, card);
        } else {
            reader.remove(desk);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", PATH)
                .build();
    }

    private String section(DeskProfile desk, String token) {
        String inserted = reader.inserted(desk.id());
        String state = inserted.isEmpty() ? "No card in the reader." : "In the reader: <b>" + title(inserted) + "</b>";
        String buttons = DemoReader.CARDS.stream()
                .map(card -> "<button name=\"card\" value=\"%s\">%s<small>%s</small></button>"
                        .formatted(card, title(card), story(card)))
                .collect(Collectors.joining());
        return """
                <section><h2>%s</h2><p>%s</p>
                <form method="post" action="%s">%s<input type="hidden" name="desk" value="%s">
                <p class="soft">Put in:</p><div class="cards">%s</div>
                <p><button name="card" value="" class="out">Take the card out</button></p></form></section>
                """.formatted(HtmlUtils.htmlEscape(desk.name()), state, PATH, token, desk.id(), buttons);
    }

    private static String title(String card) {
        if (card.equals(DemoBridge.FOREIGN)) {
            return "A bank card";
        }
        Specimen specimen = Specimen.valueOf(card);
        return HtmlUtils.htmlEscape("%s (%s)"
                .formatted(specimen.holder(), card.toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static String story(String card) {
        return HtmlUtils.htmlEscape(
                card.equals(DemoBridge.FOREIGN)
                        ? "No card that identifies anybody."
                        : Specimen.valueOf(card).story());
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(token.getParameterName(), HtmlUtils.htmlEscape(token.getToken()))
                : "";
    }
}
