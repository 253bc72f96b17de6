package be.lra.demo.service;

import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;

import be.lra.demo.DemoPage;
import be.lra.demo.DemoTexts;
import be.lra.demo.service.ServiceEntrance.Ticket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the e-services: what each asks for, the way in, and what it was told. */
@RestController
@Profile("demo")
class DemoServicePages {

    private static final String PATH = "/demo/service";
    private static final String COOKIE = "demo-service";
    private static final int MOST = 200; // tickets and members

    private final ServiceEntrance entrance;
    private final Map<String, Ticket> tickets = bounded();
    private final Map<String, Member> members = bounded();

    DemoServicePages(@Value("${lra.openid.issuer}") URI provider, SecureRandom random, Clock clock) {
        this.entrance = new ServiceEntrance(provider, random, clock);
    }

    /** The oldest goes when there are too many. */
    private static <T> Map<String, T> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        });
    }

    @GetMapping(PATH)
    ResponseEntity<String> list(@RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        String rows = Arrays.stream(DemoService.values())
                .map(service -> "<li><a href=\"%s\">%s</a><span>%s</span></li>"
                        .formatted(service.path(), name(texts, service), text(texts, service, "asks")))
                .collect(Collectors.joining());
        return page(
                texts,
                texts.text("demo.service.title"),
                "<p>%s</p><ul>%s</ul>".formatted(DemoPage.escaped(texts.text("demo.service.intro")), rows));
    }

    @GetMapping(PATH + "/{name}")
    ResponseEntity<String> show(
            @PathVariable String name,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            @RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        DemoTexts texts = DemoTexts.asked(languages);
        Optional<DemoService> service = DemoService.named(name);
        if (service.isEmpty()) {
            return to(PATH).build();
        }
        String body = Optional.ofNullable(members.get(browser + name))
                .map(member -> inside(texts, member))
                .orElseGet(() -> "<p>%s</p><p><a class=\"enter\" href=\"%s/enter\">%s</a></p>"
                        .formatted(
                                text(texts, service.get(), "asks"),
                                service.get().path(),
                                DemoPage.escaped(texts.text("demo.service.enter"))));
        return page(texts, texts.text("demo.service." + name), body);
    }

    private static String inside(DemoTexts texts, Member member) {
        String told = member.told().entrySet().stream()
                .map(claim -> "<dt>%s</dt><dd>%s</dd>"
                        .formatted(
                                DemoPage.escaped(claim.getKey()), DemoPage.escaped(String.valueOf(claim.getValue()))))
                .collect(Collectors.joining());
        return "<p>%s</p><dl>%s</dl><p><a class=\"leave\" href=\"%s/leave\">%s</a></p>"
                .formatted(
                        DemoPage.escaped(texts.text("demo.service.inside")),
                        told,
                        member.service().path(),
                        DemoPage.escaped(texts.text("demo.service.leave")));
    }

    @GetMapping(PATH + "/{name}/enter")
    ResponseEntity<Void> enter(@PathVariable String name) {
        Optional<Ticket> ticket = DemoService.named(name).map(entrance::ticket);
        ticket.ifPresent(it -> tickets.put(it.state(), it));
        return to(ticket.map(entrance::request).orElse(PATH)).build();
    }

    @GetMapping(PATH + "/{name}/back")
    ResponseEntity<String> comeBack(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestHeader(name = ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Ticket ticket = tickets.remove(state);
        if (ticket == null || !ticket.service().tag().equals(name) || !error.isEmpty()) {
            DemoTexts texts = DemoTexts.asked(languages);
            String sentence =
                    texts.text(error.equals("access_denied") ? "demo.service.refused" : "demo.service.failed", error);
            return page(
                    texts,
                    texts.text("demo.service.title"),
                    "<p>%s</p><p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    DemoPage.escaped(sentence),
                                    PATH,
                                    DemoPage.escaped(texts.text("demo.service.others"))));
        }
        Member member = entrance.enter(ticket, code);
        String browser = UUID.randomUUID().toString();
        members.put(browser + name, member);
        var cookie = ResponseCookie.from(COOKIE, browser)
                .path(ticket.service().path())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return to(ticket.service().path())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    @GetMapping(PATH + "/{name}/leave")
    ResponseEntity<Void> leave(
            @PathVariable String name, @CookieValue(name = COOKIE, defaultValue = "") String browser) {
        Member member = members.remove(browser + name);
        return to(member == null ? PATH : entrance.signOut(member)).build();
    }

    private static ResponseEntity.BodyBuilder to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address));
    }

    private static String name(DemoTexts texts, DemoService service) {
        return DemoPage.escaped(texts.text("demo.service." + service.tag()));
    }

    private static String text(DemoTexts texts, DemoService service, String which) {
        return DemoPage.escaped(texts.text("demo.service." + service.tag() + "." + which));
    }

    private static ResponseEntity<String> page(DemoTexts texts, String title, String body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(DemoPage.html(texts, title, body));
    }
}
