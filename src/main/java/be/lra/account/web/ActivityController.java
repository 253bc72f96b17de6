package be.lra.account.web;

import be.lra.account.ActivityWords;
import be.lra.account.DigitalKeys;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditPage;
import be.lra.audit.OwnTrail;
import be.lra.identity.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What happened about the keys and the file of a citizen, and who did it, in words. */
@Controller
class ActivityController {

    private final OwnTrail trail;
    private final DigitalKeys keys;
    private final ActivityWords words;

    ActivityController(OwnTrail trail, DigitalKeys keys, ActivityWords words) {
        this.trail = trail;
        this.keys = keys;
        this.words = words;
    }

    /** An entry of the trail as its holder reads it. */
    record ActivityLine(String at, String what, String who) {}

    @GetMapping("/keys/activity")
    String show(@RequestParam(defaultValue = "") String before, ServletWebRequest web, Locale locale, Model model) {
        UUID account = CitizenPages.citizen(web).account();
        Optional<UUID> last = id(before);
        AuditPage page = trail.of(account, last);
        Language language = Language.of(locale);
        List<ActivityLine> lines =
                page.lines().stream().map(line -> said(line, language)).toList();
        model.addAttribute("displayName", keys.of(account).displayName());
        model.addAttribute("lines", lines);
        model.addAttribute("newest", last.isPresent());
        page.next().ifPresent(next -> model.addAttribute("older", next.id()));
        return "citizen/activity";
    }

    /** What is no id begins at the newest line. */
    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ActivityLine said(AuditLine line, Language language) {
        return new ActivityLine(
                words.at(line, language), words.what(line, language), words.who(line, language, trail.here()));
    }
}
