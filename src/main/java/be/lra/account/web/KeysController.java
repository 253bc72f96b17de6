package be.lra.account.web;

import be.lra.account.AccountView;
import be.lra.account.BackupCodes;
import be.lra.account.DigitalKeyType;
import be.lra.account.FurtherKeys;
import be.lra.account.KeyChanges;
import be.lra.account.SignedInCitizen;
import be.lra.account.SmsPhones;
import be.lra.identity.Language;
import be.lra.persistence.Conflict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** « Mes clés numériques ». */
@Controller
class KeysController {

    private final FurtherKeys further;
    private final KeyChanges changes;
    private final SmsPhones phones;
    private final BackupCodes backup;

    KeysController(FurtherKeys further, KeyChanges changes, SmsPhones phones, BackupCodes backup) {
        this.further = further;
        this.changes = changes;
        this.phones = phones;
        this.backup = backup;
    }

    @GetMapping("/keys")
    String keys(
            Authentication authentication,
            @RequestAttribute(StillSignedIn.ACCOUNT) AccountView account,
            Locale locale,
            Model model) {
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        List<DigitalKeyType> possible = further.possible(account);
        model.addAttribute("account", account);
        model.addAttribute("keys", lines(account, Language.of(locale)));
        model.addAttribute("possible", possible);
        model.addAttribute("nudge", account.openKeys().size() == 1 && !possible.isEmpty() && !account.nudgePutAway());
        model.addAttribute("full", further.full(account));
        model.addAttribute("left", backup.left(citizen.account()));
        return "citizen/keys";
    }

    /** Those that open the account first, the one for standard use before the others. */
    private List<KeyLine> lines(AccountView account, Language language) {
        return account.keys().stream()
                .map(key -> KeyLine.of(
                        key,
                        account,
                        key.type() == DigitalKeyType.SMS
                                ? phones.masked(key.id()).orElse("")
                                : "",
                        language))
                .sorted(Comparator.comparing((KeyLine line) -> !line.open())
                        .thenComparing(line -> line.use().equals("OTHER")))
                .toList();
    }

    /** « Plus tard » */
    @PostMapping("/keys/later")
    String putNudgeAway(Authentication authentication) {
        SignedInCitizen citizen = CitizenPages.citizen(authentication);
        Conflict.runAgain(() -> {
            changes.putNudgeAway(citizen);
            return true;
        });
        return "redirect:/keys";
    }
}
