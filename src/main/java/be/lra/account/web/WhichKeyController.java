package be.lra.account.web;

import be.lra.account.Citizenship;
import be.lra.account.MeansAdvice;
import be.lra.account.Residence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Which key for me?": two questions, and an answer that has an address of its own. */
@Controller
class WhichKeyController {

    private final MeansAdvice advice;
    private final MessageSource messages;

    WhichKeyController(MeansAdvice advice, MessageSource messages) {
        this.advice = advice;
        this.messages = messages;
    }

    /** Whoever has answered nothing yet, or only changes the language, is not told that something is missing. */
    @GetMapping("/which-key")
    String ask(
            @RequestParam(name = "citizen", required = false) @Nullable String citizenText,
            @RequestParam(name = "home", required = false) @Nullable String homeText,
            @RequestParam(name = "answer", required = false) @Nullable String answer,
            Locale locale,
            Model model) {
        Optional<Citizenship> citizen = find(Citizenship.values(), citizenText);
        Optional<Residence> home = find(Residence.values(), homeText);
        model.addAttribute("citizenships", Citizenship.values());
        model.addAttribute("residences", Residence.values());
        model.addAttribute("citizen", citizen.orElse(null));
        model.addAttribute("home", home.orElse(null));
        if (citizen.isPresent() && home.isPresent()) {
            model.addAttribute("advice", advice.of(citizen.get(), home.get()));
        } else if (answer != null) {
            model.addAttribute("problems", missing(citizen.isEmpty(), home.isEmpty(), locale));
        }
        return "citizen/which-key";
    }

    private Map<String, String> missing(boolean citizen, boolean home, Locale locale) {
        var problems = new LinkedHashMap<String, String>();
        if (citizen) {
            problems.put("citizen", messages.getMessage("account.which.citizen.missing", null, locale));
        }
        if (home) {
            problems.put("home", messages.getMessage("account.which.home.missing", null, locale));
        }
        return problems;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String untrusted) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(untrusted))
                .findFirst();
    }
}
