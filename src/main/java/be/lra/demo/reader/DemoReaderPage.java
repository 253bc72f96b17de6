package be.lra.demo.reader;

import be.lra.demo.DemoPage;
import be.lra.demo.DemoTexts;
import be.lra.demo.card.Specimen;
import be.lra.office.DeskProfile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
        DemoTexts texts = DemoTexts.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<DeskProfile> desks = reader.desks();
        boolean noneInUse =
                desks.stream().allMatch(desk -> reader.inserted(desk.id()).isEmpty());
        var sections = new StringBuilder();
        for (DeskProfile desk : desks) {
            boolean first = desk.equals(desks.getFirst());
            boolean open = noneInUse ? first : !reader.inserted(desk.id()).isEmpty();
            sections.append(section(texts, desk, open, token(request)));
        }
        return DemoPage.html(
                texts,
                texts.text("demo.reader.title"),
                "<p>%s</p>%s".formatted(DemoPage.escaped(texts.text("demo.reader.intro")), sections));
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
                .header("Location", PATH + "#" + desk)
                .build();
    }

    private String section(DemoTexts texts, DeskProfile desk, boolean open, String token) {
        String inserted = reader.inserted(desk.id());
        String state = inserted.isEmpty()
                ? texts.text("demo.reader.none")
                : texts.text("demo.reader.inside", holder(texts, inserted));
        String buttons = DemoReader.CARDS.stream()
                .map(card -> "<button name=\"card\" value=\"%s\">%s<small>%s</small></button>"
                        .formatted(card, DemoPage.escaped(holder(texts, card)), DemoPage.escaped(story(texts, card))))
                .collect(Collectors.joining());
        return """
                <details id="%5$s"%7$s><summary><b>%1$s</b> <span class="soft">%2$s</span></summary>
                <form method="post" action="%3$s">%4$s<input type="hidden" name="desk" value="%5$s">
                %8$s
                <p class="soft">%9$s</p><div class="cards">%6$s</div></form></details>
                """.formatted(
                        DemoPage.escaped(desk.name()),
                        DemoPage.escaped(state),
                        PATH,
                        token,
                        desk.id(),
                        buttons,
                        open ? " open" : "",
                        inserted.isEmpty() ? "" : takeOut(texts),
                        DemoPage.escaped(texts.text("demo.reader.putIn")));
    }

    private static String takeOut(DemoTexts texts) {
        return "<p><button name=\"card\" value=\"\" class=\"out\">%s</button></p>"
                .formatted(DemoPage.escaped(texts.text("demo.reader.takeOut")));
    }

    private static String holder(DemoTexts texts, String card) {
        return card.equals(DemoBridge.FOREIGN)
                ? texts.text("demo.card." + card + ".kind")
                : Specimen.valueOf(card).holder();
    }

    private static String story(DemoTexts texts, String card) {
        String story = texts.text("demo.card." + card + ".story");
        return card.equals(DemoBridge.FOREIGN) ? story : texts.text("demo.card." + card + ".kind") + ". " + story;
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(token.getParameterName(), DemoPage.escaped(token.getToken()))
                : "";
    }
}
