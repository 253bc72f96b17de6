package be.lra.audit;

import be.lra.ui.DeskTimes;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says an entry of the trail in words: the sentence {@code audit.event.<kind>} with the components of the event, in
 * their order, as arguments; a code becomes {@code audit.code.<component>.<code>} where that exists.
 */
@Component
public class AuditSentences {

    private static final Map<String, List<String>> COMPONENTS = Arrays.stream(AuditEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, AuditSentences::componentsOf));

    /** Of consultations, whose purposes the registers name; this module does not know theirs. */
    private static final List<String> REGISTER_PURPOSES = List.of("registration", "reminder-check");

    private static final String OPEN = "…";
    private static final String MAIL_ANSWER = "smtp-";

    private final MessageSource messages;

    private final StaffNames staff;

    AuditSentences(MessageSource messages, StaffNames staff) {
        this.messages = messages;
        this.staff = staff;
    }

    /** The stable names of all kinds of events, in alphabetical order. */
    public static List<String> kinds() {
        return COMPONENTS.keySet().stream().sorted().toList();
    }

    /** What the kind is called in a list to choose from. */
    public String label(String kind, Locale locale) {
        Object[] open = COMPONENTS.getOrDefault(kind, List.of()).stream()
                .map(name -> OPEN)
                .toArray();
        return messages.getMessage("audit.event." + kind, open, locale);
    }

    /** What happened, in words. */
    public String sentence(AuditLine line, Locale locale) {
        Object[] words = COMPONENTS.getOrDefault(line.kind(), List.of()).stream()
                .map(name -> word(name, line.details().getOrDefault(name, ""), locale))
                .toArray();
        return messages.getMessage("audit.event." + line.kind(), words, locale);
    }

    /** The codes of all purposes by which events can be searched. */
    public static List<String> purposes() {
        return Stream.concat(Arrays.stream(Purpose.values()).map(Purpose::code), REGISTER_PURPOSES.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Why, in words; empty in entries from before it was kept. */
    public String purpose(AuditLine line, Locale locale) {
        String code = line.purpose();
        return code == null ? "" : messages.getMessage("audit.purpose." + code, null, code, locale) + "";
    }

    /** Why and from where, as far as the entry tells. */
    public List<String> circumstances(AuditLine line, Locale locale) {
        var parts = new ArrayList<String>();
        if (line.purpose() != null) {
            parts.add(purpose(line, locale));
        }
        if (line.source() != null) {
            parts.add(line.source());
        }
        return parts;
    }

    /** The named checks of an entry with their results, by name; empty where it has none. */
    public Map<String, String> checks(AuditLine line, Locale locale) {
        Map<String, String> checks = new TreeMap<>();
        if (line.details().get("checks") instanceof Map<?, ?> made) {
            made.forEach((check, result) -> checks.put(
                    messages.getMessage("check." + check, null, String.valueOf(check), locale) + "",
                    result(String.valueOf(result), locale)));
        }
        return checks;
    }

    /** {@code PASSED}, {@code FAILED:<reason>}, or the reason alone of a card that made no sense. */
    private String result(String result, Locale locale) {
        return Arrays.stream(result.split(":", 2))
                .map(part -> messages.getMessage(
                        "audit.code.check." + part,
                        null,
                        messages.getMessage("check." + part, null, part, locale),
                        locale))
                .collect(Collectors.joining(" – "));
    }

    private Object word(String name, Object value, Locale locale) {
        return switch (value) {
            case Number number -> number;
            case Map<?, ?> map -> map.size();
            case Collection<?> codes ->
                codes.stream()
                        .map(one -> code(name, String.valueOf(one), locale))
                        .collect(Collectors.joining(", "));
            default -> word(name, String.valueOf(value), locale);
        };
    }

    private String word(String name, String value, Locale locale) {
        return switch (name) {
            case "agent" -> staff.agent(UUID.fromString(value)).orElse(value);
            case "office" -> staff.office(UUID.fromString(value)).orElse(value);
            case "desk" -> staff.desk(UUID.fromString(value)).orElse(value);
            case "expiresAt" -> time(value);
            case "reasonCode" -> reason(value, locale);
            default -> code(name, value, locale);
        };
    }

    /** Answers of mail servers are numbers without end. */
    private String reason(String code, Locale locale) {
        return code.startsWith(MAIL_ANSWER)
                ? messages.getMessage(
                        "audit.code.reasonCode.smtp", new Object[] {code.substring(MAIL_ANSWER.length())}, locale)
                : code("reasonCode", code, locale);
    }

    private String code(String name, String code, Locale locale) {
        return messages.getMessage("audit.code." + name + "." + code, null, code, locale) + "";
    }

    private static String time(String iso) {
        try {
            Instant at = Instant.parse(iso);
            return DeskTimes.day(at) + " " + DeskTimes.time(at);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static List<String> componentsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
