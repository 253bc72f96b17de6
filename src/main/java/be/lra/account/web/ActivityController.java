package be.lra.account.web;

import be.lra.account.BelgianTime;
import be.lra.account.DigitalKeys;
import be.lra.account.ServiceNames;
import be.lra.audit.Actor;
import be.lra.audit.AuditLine;
import be.lra.audit.AuditPage;
import be.lra.audit.OwnTrail;
import be.lra.audit.StaffNames;
import be.lra.identity.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What happened about the keys and the file of a citizen, and who did it, in words. */
@Controller
class ActivityController {

    private static final Set<String> LETTER = Set.of("CodeAccepted", "CodeWrong");
    private static final String SENTENCES = "account.activity.kind.";
    private static final Pattern NETWORK_ENDING = Pattern.compile("([.:])0(:0)*/\\d+$");

    private final OwnTrail trail;
    private final DigitalKeys keys;
    private final StaffNames staff;
    private final ServiceNames services;
    private final MessageSource messages;

    ActivityController(
            OwnTrail trail, DigitalKeys keys, StaffNames staff, ServiceNames services, MessageSource messages) {
        this.trail = trail;
        this.keys = keys;
        this.staff = staff;
        this.services = services;
        this.messages = messages;
    }

    /** An entry of the trail as its holder reads it. */
    record ActivityLine(String at, String what, String who) {}

    @GetMapping("/keys/activity")
    String show(@RequestParam(defaultValue = "") String before, ServletWebRequest web, Locale locale, Model model) {
        UUID account = CitizenPages.citizen(web).account();
        Optional<UUID> last = id(before);
        AuditPage page = trail.of(account, last);
        List<ActivityLine> lines =
                page.lines().stream().map(line -> said(line, locale)).toList();
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

    private ActivityLine said(AuditLine line, Locale locale) {
        Language language = Language.of(locale);
        return new ActivityLine(
                BelgianTime.date(line.at(), language) + ", " + BelgianTime.clock(line.at()),
                text(locale, SENTENCES + line.kind(), key(line, locale), service(line, language)),
                who(line, locale));
    }

    /** The kind of key an entry names; empty where it names none. */
    private String key(AuditLine line, Locale locale) {
        for (String component : List.of("type", "key")) {
            if (line.details().get(component) instanceof String name) {
                return text(locale, "account.key." + name);
            }
        }
        return "";
    }

    /** The service an entry names; by its id where it is known no more, empty where it names none. */
    private String service(AuditLine line, Language language) {
        return line.details().get("service") instanceof String id
                ? services.find(id, language).map(ServiceNames.Named::name).orElse(id)
                : "";
    }

    private String who(AuditLine line, Locale locale) {
        return switch (line.actor()) {
            case Actor.Agent agent -> {
                String office = staff.office(agent.office()).orElse("");
                yield staff.agent(agent.agent())
                        .map(pseudonym -> text(locale, "account.activity.by.agent", office, pseudonym))
                        .orElse(office);
            }
            case Actor.Citizen citizen ->
                text(locale, "account.activity.by." + (citizen.account() == null ? stranger(line.kind()) : "you"))
                        + network(line, locale);
            case Actor.Bridge _, Actor.Machine _ -> text(locale, "account.activity.by.machine");
        };
    }

    /** From where: which network, and whether it is the one of now. Older entries know none. */
    private String network(AuditLine line, Locale locale) {
        String source = line.source();
        if (source == null) {
            return "";
        }
        boolean here = trail.here().filter(source::equals).isPresent();
        String shown = NETWORK_ENDING.matcher(source).replaceFirst("$1…");
        return text(locale, here ? "account.activity.from.here" : "account.activity.from.elsewhere", shown);
    }

    /** Nobody had signed in; what is typed off a letter is told from what anybody may try. */
    private static String stranger(String kind) {
        return LETTER.contains(kind) ? "letter" : "somebody";
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
