package be.lra.office;

import be.lra.identity.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an office receives visitors, as its administrator typed it.
 *
 * @param feeResidents euros, such as {@code 5} or {@code 7,50}; empty if not told
 * @param feeOthers for those who live elsewhere
 * @param mapLink empty if there is none
 * @param phones of the help line by language of the caller; null in what was proposed before there were any
 */
public record TypedReception(
        Set<Language> languages,
        VisitRule rule,
        String feeResidents,
        String feeOthers,
        String mapLink,
        @Nullable Map<Language, String> phones) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?");
    private static final int LONGEST_LINK = 300; // signs

    public TypedReception {
        languages = Set.copyOf(languages);
        feeResidents = feeResidents.strip();
        feeOthers = feeOthers.strip();
        mapLink = mapLink.strip();
        Map<Language, String> typed = new EnumMap<>(Language.class);
        if (phones != null) {
            phones.forEach((language, phone) -> typed.put(language, phone.strip()));
        }
        typed.values().removeIf(String::isEmpty);
        phones = Map.copyOf(typed);
    }

    /** One help line for callers in every language. */
    public TypedReception(
            Set<Language> languages, VisitRule rule, String feeResidents, String feeOthers, String mapLink) {
        this(languages, rule, feeResidents, feeOthers, mapLink, Map.of());
    }

    /** The number for callers in a language; empty where everybody calls the same. */
    String phone(Language language) {
        return numbers().getOrDefault(language, "");
    }

    private Map<Language, String> numbers() {
        return phones == null ? Map.of() : phones;
    }

    /** The field of the number for callers in a language. */
    public static OfficeField phoneIn(Language language) {
        return OfficeField.valueOf("PHONE_" + language.name());
    }

    /** As it would be typed. */
    static TypedReception of(Reception reception) {
        return new TypedReception(
                reception.languages(),
                reception.rule(),
                euros(reception.fees().residents()),
                euros(reception.fees().others()),
                reception.mapLink(),
                reception.phones());
    }

    /** {@code 5} or {@code 7,50}; empty if not told. */
    private static String euros(OptionalInt cents) {
        if (cents.isEmpty()) {
            return "";
        }
        int amount = cents.getAsInt();
        return amount % 100 == 0 ? String.valueOf(amount / 100) : "%d,%02d".formatted(amount / 100, amount % 100);
    }

    Map<OfficeField, FieldProblem> problems() {
        Map<OfficeField, FieldProblem> problems = new EnumMap<>(OfficeField.class);
        if (isNoAmount(feeResidents)) {
            problems.put(OfficeField.FEE_RESIDENTS, FieldProblem.NO_AMOUNT);
        }
        if (isNoAmount(feeOthers)) {
            problems.put(OfficeField.FEE_OTHERS, FieldProblem.NO_AMOUNT);
        }
        if (!mapLink.isEmpty() && !isWebAddress(mapLink)) {
            problems.put(OfficeField.MAP, FieldProblem.NO_WEB_ADDRESS);
        }
        numbers().forEach((language, phone) -> {
            if (!OfficeChange.isPhone(phone)) {
                problems.put(phoneIn(language), FieldProblem.NO_PHONE_NUMBER);
            }
        });
        return problems;
    }

    /** @throws IllegalStateException if there are {@link #problems} */
    Reception toReception() {
        return new Reception(languages, rule, new Fees(cents(feeResidents), cents(feeOthers)), mapLink, numbers());
    }

    private static boolean isNoAmount(String typed) {
        return !typed.isEmpty() && !AMOUNT.matcher(typed).matches();
    }

    private static OptionalInt cents(String typed) {
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        var amount = AMOUNT.matcher(typed);
        if (!amount.matches()) {
            throw new IllegalStateException("the amount was not checked");
        }
        String decimals = amount.group(2) == null ? "00" : (amount.group(2) + "0").substring(0, 2);
        return OptionalInt.of(Integer.parseInt(amount.group(1)) * 100 + Integer.parseInt(decimals));
    }

    private static boolean isWebAddress(String typed) {
        try {
            var address = new URI(typed);
            return typed.length() <= LONGEST_LINK
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
