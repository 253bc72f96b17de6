package be.lra.activation.web;

import be.lra.account.DigitalKeyType;
import be.lra.activation.ActivationAtHome;
import be.lra.activation.ActivationPage;
import be.lra.activation.ActivationProgress;
import be.lra.activation.ActivationProperties;
import be.lra.activation.KeyChoice;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Step 2: « Choisir votre clé numérique », with the language of the mails and the terms of use. */
@Controller
class KeyController {

    private final ActivationAtHome activation;
    private final ActivationProperties settings;
    private final Steps steps;
    private final Sentences sentences;
    private final LocaleResolver languages;

    KeyController(
            ActivationAtHome activation,
            ActivationProperties settings,
            Steps steps,
            Sentences sentences,
            LocaleResolver languages) {
        this.activation = activation;
        this.settings = settings;
        this.steps = steps;
        this.sentences = sentences;
        this.languages = languages;
    }

    @GetMapping("/activate/key")
    String ask(HttpServletRequest request, Model model) {
        return steps.on(ActivationPage.KEY, request, (_, progress) -> {
            progress.keyType().ifPresent(type -> model.addAttribute("chosenType", type));
            return page(progress, model, request);
        });
    }

    private String page(ActivationProgress progress, Model model, HttpServletRequest request) {
        model.addAttribute("offered", activation.offered(progress));
        model.addAttribute("termsVersion", settings.termsVersion());
        if (!model.containsAttribute("chosenLanguage")) {
            model.addAttribute("chosenLanguage", Language.of(languages.resolveLocale(request)));
        }
        return "citizen/activate-key";
    }

    @PostMapping("/activate/key")
    String choose(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean terms,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Language> chosenLanguage = language(language);
        return steps.on(ActivationPage.KEY, request, (home, progress) -> {
            Optional<DigitalKeyType> chosenType = type(progress, type);
            if (terms && chosenType.isPresent() && chosenLanguage.isPresent()) {
                KeyChoice choice = new KeyChoice(chosenType.get(), chosenLanguage.get());
                Conflict.runAgain(() -> activation.chooseKey(home, choice));
                languages.setLocale(request, response, chosenLanguage.get().locale());
                return "redirect:/activate/credentials";
            }
            chosenLanguage.ifPresent(kept -> model.addAttribute("chosenLanguage", kept));
            chosenType.ifPresent(kept -> model.addAttribute("chosenType", kept));
            model.addAttribute("terms", terms);
            model.addAttribute("problems", problems(terms, chosenType, chosenLanguage));
            return page(progress, model, request);
        });
    }

    /** The language of the page was changed: the mails shall come in it too, and what else was chosen stays. */
    @PostMapping(path = "/activate/key", params = "lang")
    String ask(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "false") boolean terms,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("terms", terms);
        return steps.on(ActivationPage.KEY, request, (_, progress) -> {
            type(progress, type).or(progress::keyType).ifPresent(kept -> model.addAttribute("chosenType", kept));
            return page(progress, model, request);
        });
    }

    private Optional<DigitalKeyType> type(ActivationProgress progress, String chosen) {
        return activation.offered(progress).stream()
                .filter(offered -> offered.name().equals(chosen))
                .findFirst();
    }

    private static Optional<Language> language(String chosen) {
        return Arrays.stream(Language.values())
                .filter(offered -> offered.name().equals(chosen))
                .findFirst();
    }

    private Map<String, String> problems(
            boolean terms, Optional<DigitalKeyType> chosenType, Optional<Language> chosenLanguage) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosenType.isEmpty()) {
            problems.put("type", sentences.text("activation.key.type.empty"));
        }
        if (chosenLanguage.isEmpty()) {
            problems.put("language", sentences.text("activation.key.language.empty"));
        }
        if (!terms) {
            problems.put("terms", sentences.text("activation.key.terms.empty"));
        }
        return problems;
    }
}
