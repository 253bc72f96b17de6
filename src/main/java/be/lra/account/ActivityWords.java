package be.lra.account;

import be.lra.audit.Actor;
import be.lra.audit.AuditLine;
import be.lra.audit.StaffNames;
import be.lra.identity.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry of the trail says to the person it is about. */
@Component
public class ActivityWords {

    private static final Set<String> LETTER = Set.of("CodeAccepted", "CodeWrong");
    private static final String SENTENCES = "account.activity.kind.";
    private static final Pattern NETWORK_ENDING = Pattern.compile("([.:])0(:0)*/\\d+$");

    private final StaffNames staff;
    private final ServiceNames services;
    private final MessageSource messages;

    ActivityWords(StaffNames staff, ServiceNames services, MessageSource messages) {
        this.staff = staff;
        this.services = services;
        this.messages = messages;
    }

    /** {@code 22 novembre 2026, 14:05} */
    public String at(AuditLine line, Language language) {
        return BelgianTime.date(line.at(), language) + ", " + BelgianTime.clock(line.at());
    }

    public String what(AuditLine line, Language language) {
        Locale locale = language.locale();
        return text(locale, SENTENCES + line.kind(), key(line, locale), service(line, language));
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

    /**
     * Which office and agent, by pseudonym; or the holder, and from where.
     *
     * @param here the network of whoever reads it on a page; empty on paper
     */
    public String who(AuditLine line, Language language, Optional<String> here) {
        Locale locale = language.locale();
        return switch (line.actor()) {
            case Actor.Agent agent -> {
                String office = staff.office(agent.office()).orElse("");
                yield staff.agent(agent.agent())
                        .map(pseudonym -> text(locale, "account.activity.by.agent", office, pseudonym))
                        .orElse(office);
            }
            case Actor.Citizen citizen ->
                text(locale, "account.activity.by." + (citizen.account() == null ? stranger(line.kind()) : "you"))
                        + network(line, locale, here);
            case Actor.Bridge _, Actor.Machine _ -> text(locale, "account.activity.by.machine");
        };
    }

    /** From where: which network, and whether it is the one of now. Older entries know none. */
    private String network(AuditLine line, Locale locale, Optional<String> now) {
        String source = line.source();
        if (source == null) {
            return "";
        }
        String shown = NETWORK_ENDING.matcher(source).replaceFirst("$1…");
        return text(
                locale,
                "account.activity.from."
                        + now.map(here -> here.equals(source) ? "here" : "elsewhere")
                                .orElse("network"),
                shown);
    }

    /** Nobody had signed in; what is typed off a letter is told from what anybody may try. */
    private static String stranger(String kind) {
        return LETTER.contains(kind) ? "letter" : "somebody";
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
