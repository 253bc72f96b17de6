package be.lra.account.web;

import be.lra.account.AccountView;
import be.lra.account.DigitalKeys;
import be.lra.account.KeyChange;
import be.lra.account.KeyChanges;
import be.lra.account.KeyView;
import be.lra.account.SignInMeans;
import be.lra.account.SignedInCitizen;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** One key of a signed-in citizen: how it is called, whether it is for standard use, and its end. */
@Controller
class OwnKeyController {

    private static final String KEYS = "redirect:/keys";
    private static final String PAGE = "citizen/keys-own";
    private static final String END_PAGE = "citizen/keys-end";

    private final DigitalKeys keys;
    private final KeyChanges changes;
    private final MessageSource messages;

    OwnKeyController(DigitalKeys keys, KeyChanges changes, MessageSource messages) {
        this.keys = keys;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping("/keys/own/{key}")
    String show(@PathVariable String key, ServletWebRequest web, Model model) {
        String typed = Interrupted.take(web, "/keys/own/" + key).get("name");
        return own(web, key).map(mine -> page(mine, typed, web, model)).orElse(KEYS);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/keys/own/{key}", params = "lang")
    String show(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            ServletWebRequest web,
            Model model) {
        return own(web, key).map(mine -> page(mine, name, web, model)).orElse(KEYS);
    }

    @PostMapping("/keys/own/{key}")
    String rename(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            ServletWebRequest web,
            Model model) {
        return own(web, key).map(mine -> rename(mine, name, web, model)).orElse(KEYS);
    }

    private String rename(KeyView key, String name, ServletWebRequest web, Model model) {
        return switch (Conflict.runAgain(() -> changes.rename(CitizenPages.citizen(web), key.id(), name))) {
            case KeyChange.Done _ -> KEYS + "?named";
            case KeyChange.NameRefused refused -> {
                model.addAttribute("problems", Map.of("name", text("account.keyName.problem." + refused.why())));
                yield page(key, name, web, model);
            }
            case KeyChange.Stale _ -> signInAgain(web, "/keys/own/" + key.id(), Map.of("name", name));
            case KeyChange.Gone _, KeyChange.LastKey _, KeyChange.NotConfirmed _, KeyChange.OtherKey _ -> KEYS;
        };
    }

    /** Ten years again, for who has just signed in with this very key; anybody else does so first. */
    @PostMapping("/keys/own/{key}/renew")
    String renew(@PathVariable String key, ServletWebRequest web) {
        Optional<KeyView> mine = own(web, key);
        if (mine.isEmpty()) {
            return KEYS;
        }
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(() -> changes.renew(citizen, mine.get().id()))) {
            case KeyChange.Done _ -> KEYS + "?renewed";
            case KeyChange.Stale _, KeyChange.OtherKey _ -> signInWith(mine.get(), web);
            case KeyChange.Gone _, KeyChange.NameRefused _, KeyChange.LastKey _, KeyChange.NotConfirmed _ -> KEYS;
        };
    }

    private String signInWith(KeyView key, ServletWebRequest web) {
        signInAgain(web, "/keys/own/" + key.id(), Map.of());
        return "redirect:/sign-in/with/"
                + SignInMeans.valueOf(key.type().name()).tag();
    }

    @PostMapping("/keys/own/{key}/standard")
    String useAsStandard(@PathVariable String key, ServletWebRequest web) {
        Optional<KeyView> mine = own(web, key);
        if (mine.isEmpty()) {
            return KEYS;
        }
        SignedInCitizen citizen = CitizenPages.citizen(web);
        return switch (Conflict.runAgain(
                () -> changes.useAsStandard(citizen, mine.get().id()))) {
            case KeyChange.Done _ -> KEYS + "?standard";
            case KeyChange.Stale _ -> signInAgain(web, "/keys/own/" + key, Map.of());
            case KeyChange.Gone _,
                    KeyChange.NameRefused _,
                    KeyChange.LastKey _,
                    KeyChange.NotConfirmed _,
                    KeyChange.OtherKey _ -> KEYS;
        };
    }

    @GetMapping("/keys/own/{key}/end")
    String askToEnd(@PathVariable String key, ServletWebRequest web, Model model) {
        String typed = Interrupted.take(web, "/keys/own/" + key + "/end").get("userName");
        return own(web, key).map(mine -> endPage(mine, typed, web, model)).orElse(KEYS);
    }

    /** The language was changed: what was typed stays. */
    @PostMapping(path = "/keys/own/{key}/end", params = "lang")
    String askToEnd(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String userName,
            ServletWebRequest web,
            Model model) {
        return own(web, key).map(mine -> endPage(mine, userName, web, model)).orElse(KEYS);
    }

    /** @param userName typed to confirm the end of the last key; the page of any other key does not ask for it */
    @PostMapping("/keys/own/{key}/end")
    String end(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String userName,
            ServletWebRequest web,
            Model model) {
        return own(web, key).map(mine -> end(mine, userName, web, model)).orElse(KEYS);
    }

    private String end(KeyView key, @Nullable String userName, ServletWebRequest web, Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(web);
        Optional<String> typed = Optional.ofNullable(userName);
        return switch (Conflict.runAgain(() -> changes.deactivate(citizen, key.id(), typed))) {
            case KeyChange.Done _ -> KEYS + "?deactivated";
            case KeyChange.LastKey _ -> endPage(key, null, web, model);
            case KeyChange.NotConfirmed _ -> {
                model.addAttribute("problems", Map.of("userName", text("account.keyEnd.notConfirmed")));
                yield endPage(key, userName, web, model);
            }
            case KeyChange.Stale _ ->
                signInAgain(web, "/keys/own/" + key.id() + "/end", Map.of("userName", typed.orElse("")));
            case KeyChange.Gone _, KeyChange.NameRefused _, KeyChange.OtherKey _ -> KEYS;
        };
    }

    private String page(KeyView key, @Nullable String typedName, ServletWebRequest web, Model model) {
        KeyLine line = line(key, web);
        model.addAttribute("key", line);
        model.addAttribute("renewable", keys.isNearItsEnd(key));
        model.addAttribute("name", Objects.requireNonNullElse(typedName, line.name()));
        return PAGE;
    }

    private String endPage(KeyView key, @Nullable String typedUserName, ServletWebRequest web, Model model) {
        AccountView account = keys.of(CitizenPages.citizen(web).account());
        model.addAttribute("key", line(key, web));
        model.addAttribute("last", account.openKeys().size() == 1);
        model.addAttribute(
                "own", Optional.of(key.id()).equals(CitizenPages.citizen(web).key()));
        model.addAttribute("accountName", account.userName());
        model.addAttribute("userName", Objects.requireNonNullElse(typedUserName, ""));
        return END_PAGE;
    }

    private KeyLine line(KeyView key, ServletWebRequest web) {
        AccountView account = keys.of(CitizenPages.citizen(web).account());
        return KeyLine.of(key, account, "", Language.of(LocaleContextHolder.getLocale()));
    }

    /** A key that opens the citizen's own account; another one is nobody's here. */
    private Optional<KeyView> own(ServletWebRequest web, String key) {
        AccountView account = keys.of(CitizenPages.citizen(web).account());
        return account.keys().stream()
                .filter(mine -> mine.id().toString().equals(key))
                .filter(mine -> account.openKeys().contains(mine.id()))
                .findFirst();
    }

    private String signInAgain(ServletWebRequest web, String page, Map<String, String> typed) {
        String userName = keys.of(CitizenPages.citizen(web).account()).userName();
        return Interrupted.signInAgain(web, userName, page, typed);
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
