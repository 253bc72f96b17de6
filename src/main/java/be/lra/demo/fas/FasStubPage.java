package be.lra.demo.fas;

import be.lra.demo.DemoPage;
import be.lra.demo.DemoTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the stub: plainly no page of the state, and everything that may happen there as a button. */
final class FasStubPage {

    private static final String LOOK = """
            :root{color-scheme:light dark}
            body{font:17px/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:0 1rem 2rem}
            .stub{background:#7a1f5c;color:#fff;margin:0 -1rem 1rem;padding:.6rem 1rem;font-weight:bold}
            fieldset{border:1px solid #8888;margin:0 0 1rem;padding:.6rem .8rem}legend{font-weight:bold}
            label{display:block;padding:.3rem 0}input{font:inherit}input[name=number]{width:12rem;max-width:100%}
            button{font:inherit;display:block;width:100%;min-height:2.75rem;margin:.5rem 0;padding:.4rem .8rem;text-align:start}
            button[value=accept]{font-weight:bold}""";

    private FasStubPage() {}

    /**
     * The page.
     *
     * @param asked by the client, as it stands in the address
     * @param people who may be chosen
     */
    static String html(Map<String, String> asked, List<FasStubPerson> people) {
        DemoTexts texts = DemoTexts.asked(asked.get("ui_locales"));
        FasStubMeans means = FasStubMeans.asked(asked.getOrDefault("acr_values", ""));
        return """
                <!doctype html><html lang="%1$s"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><style>%3$s</style>
                <p class="stub">%4$s</p>
                <main><h1>%2$s</h1>
                <form method="post">
                <fieldset><legend>%5$s</legend>%6$s</fieldset>
                <fieldset><legend>%7$s</legend>%8$s
                <label>%9$s<br><input name="number" inputmode="numeric" autocomplete="off" maxlength="20"></label></fieldset>
                %10$s
                </form></main></html>
                """.formatted(
                        texts.tag(),
                        escaped(texts, "demo.fas.title"),
                        LOOK,
                        escaped(texts, "demo.fas.stub"),
                        escaped(texts, "demo.fas.means"),
                        choices(texts, means),
                        escaped(texts, "demo.fas.person"),
                        choices(texts, people),
                        escaped(texts, "demo.fas.number"),
                        outcomes(texts));
    }

    private static String choices(DemoTexts texts, FasStubMeans asked) {
        return Arrays.stream(FasStubMeans.values())
                .map(means -> "<label><input type=\"radio\" name=\"means\" value=\"%s\"%s> %s</label>"
                        .formatted(means, means == asked ? " checked" : "", escaped(texts, "demo.fas.means." + means)))
                .collect(Collectors.joining());
    }

    private static String choices(DemoTexts texts, List<FasStubPerson> people) {
        return people.stream()
                .map(person -> "<label><input type=\"radio\" name=\"person\" value=\"%s\"%s> %s</label>"
                        .formatted(
                                person.number(),
                                person.equals(people.getFirst()) ? " checked" : "",
                                DemoPage.escaped(person.givenName() + " " + person.surname() + ", "
                                        + (person.number().isEmpty()
                                                ? texts.text("demo.fas.nobody")
                                                : person.number()))))
                .collect(Collectors.joining());
    }

    private static String outcomes(DemoTexts texts) {
        return Stream.of("accept", "refuse", "late", "broken")
                .map(outcome -> "<button name=\"outcome\" value=\"%s\">%s</button>"
                        .formatted(outcome, escaped(texts, "demo.fas.outcome." + outcome)))
                .collect(Collectors.joining());
    }

    private static String escaped(DemoTexts texts, String key) {
        return DemoPage.escaped(texts.text(key));
    }
}
