package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.DigitalKeys;
import be.lra.account.Ebox;
import be.lra.account.EboxOutcome;
import be.lra.account.EboxView;
import be.lra.account.GivenConsents;
import be.lra.account.OwnProfile;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** « Mes autorisations »: the eBox, and the services that receive something at sign-in. */
@Controller
class AuthorisationsController {

    private static final String PATH = "/keys/authorisations";
    private static final String EBOX = PATH + "/ebox";
    private static final String LIST = "redirect:" + PATH;
    private static final String EBOX_PAGE = "citizen/ebox";

    private final Ebox ebox;
    private final OwnProfile profile;
    private final DigitalKeys keys;
    private final ObjectProvider<GivenConsents> services;
    private final MessageSource messages;

    AuthorisationsController(
            Ebox ebox,
            OwnProfile profile,
            DigitalKeys keys,
            ObjectProvider<GivenConsents> services,
            MessageSource messages) {
        this.ebox = ebox;
        this.profile = profile;
        this.keys = keys;
        this.services = services;
        this.messages = messages;
    }

    /** A consent as its page shows it. */
    record ConsentLine(String version, String given, String withdrawn) {

        static ConsentLine of(EboxView consent, Language language) {
            return new ConsentLine(
                    consent.termsVersion(),
                    BelgianTime.date(consent.givenAt(), language),
                    consent.withdrawnAt()
                            .map(at -> BelgianTime.date(at, language))
                            .orElse(""));
        }
    }

    @GetMapping(PATH)
    String show(ServletWebRequest web, Locale locale, Model model) {
        UUID account = CitizenPages.citizen(web).account();
        Language language = Language.of(locale);
        Optional<EboxView> consent = ebox.consent(account);
        consent.ifPresent(open -> {
            model.addAttribute("consent", ConsentLine.of(open, language));
            model.addAttribute("choices", open.choices());
        });
        model.addAttribute("displayName", keys.of(account).displayName());
        model.addAttribute("version", ebox.termsVersion());
        model.addAttribute("mails", profile.language(account));
        model.addAttribute(
                "past",
                ebox.withdrawn(account).stream()
                        .map(old -> ConsentLine.of(old, language))
                        .toList());
        model.addAttribute(
                "services",
                services.stream()
                        .flatMap(keeper -> keeper.of(account, language).stream())
                        .toList());
        return "citizen/authorisations";
    }

    @GetMapping(EBOX)
    String ask(ServletWebRequest web, Model model) {
        UUID account = CitizenPages.citizen(web).account();
        Optional<EboxView> consent = ebox.consent(account);
        model.addAttribute(
                "nickname", consent.map(open -> open.choices().nickname()).orElse(""));
        model.addAttribute(
                "notified",
                consent.map(open -> yesNo(open.choices().notified())).orElse(""));
        model.addAttribute("chosen", profile.language(account).name());
        model.addAttribute("first", consent.isEmpty());
        return EBOX_PAGE;
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** The language of the page was changed: what was typed stays. */
    @PostMapping(path = EBOX, params = "lang")
    String askInAnotherLanguage(
            @RequestParam(defaultValue = "") String nickname,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String notified,
            ServletWebRequest web,
            Model model) {
        ask(web, model);
        model.addAttribute("nickname", nickname);
        model.addAttribute("notified", notified);
        model.addAttribute("chosen", language);
        return EBOX_PAGE;
    }

    @PostMapping(EBOX)
    String keep(
            @RequestParam(defaultValue = "") String nickname,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String notified,
            ServletWebRequest web,
            Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        Optional<Language> chosen = Arrays.stream(Language.values())
                .filter(offered -> offered.name().equals(language))
                .findFirst();
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen.isEmpty()) {
            problems.put("language", text("account.ebox.language.missing"));
        }
        if (!List.of("yes", "no").contains(notified)) {
            problems.put("notified", text("account.ebox.notified.missing"));
        }
        if (problems.isEmpty()
                && Conflict.runAgain(() -> ebox.keep(citizen, nickname, notified.equals("yes")))
                        instanceof EboxOutcome.NicknameRefused refused) {
            problems.put("nickname", text("account.ebox.nickname." + refused.why()));
        }
        if (problems.isEmpty()) {
            Conflict.runAgain(() -> {
                profile.speak(citizen, chosen.orElseThrow());
                return true;
            });
            return LIST + "?kept";
        }
        model.addAttribute("problems", problems);
        return askInAnotherLanguage(nickname, language, notified, web, model);
    }

    /** Saying no takes one click, as saying yes does; nothing is kept of it. */
    @PostMapping(EBOX + "/refuse")
    String refuse() {
        return LIST + "?refused";
    }

    @PostMapping(EBOX + "/withdraw")
    String withdraw(ServletWebRequest web) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        Conflict.runAgain(() -> {
            ebox.withdraw(citizen);
            return true;
        });
        return LIST + "?withdrawn";
    }

    @PostMapping(PATH + "/services/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String service, ServletWebRequest web) {
        UUID account = CitizenPages.citizen(web).account();
        services.stream().forEach(keeper -> keeper.withdraw(account, service));
        return LIST + "?withdrawn";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
