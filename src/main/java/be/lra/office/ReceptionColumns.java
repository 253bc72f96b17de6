package be.lra.office;

import be.lra.identity.Language;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Reception} as it stands in the row of its office.
 *
 * @param spokenLanguages their names, separated by commas
 * @param feeResidents euro cents, as {@code feeOthers}
 * @param helpLinePhoneFr empty where everybody calls the same, as in the other languages
 */
@Embeddable
record ReceptionColumns(
        String spokenLanguages,
        @Enumerated(EnumType.STRING) VisitRule visitRule,
        @Nullable Integer feeResidents,
        @Nullable Integer feeOthers,
        String mapLink,
        String helpLinePhoneFr,
        String helpLinePhoneNl,
        String helpLinePhoneDe,
        String helpLinePhoneEn) {

    static ReceptionColumns of(Reception reception) {
        return new ReceptionColumns(
                reception.languages().stream().sorted().map(Language::name).collect(Collectors.joining(",")),
                reception.rule(),
                cents(reception.fees().residents()),
                cents(reception.fees().others()),
                reception.mapLink(),
                phone(reception, Language.FR),
                phone(reception, Language.NL),
                phone(reception, Language.DE),
                phone(reception, Language.EN));
    }

    private static String phone(Reception reception, Language language) {
        return reception.phones().getOrDefault(language, "");
    }

    Reception toRecord() {
        return new Reception(
                languages(), visitRule, new Fees(cents(feeResidents), cents(feeOthers)), mapLink, phones());
    }

    private Map<Language, String> phones() {
        Map<Language, String> phones = new EnumMap<>(Map.of(
                Language.FR, helpLinePhoneFr,
                Language.NL, helpLinePhoneNl,
                Language.DE, helpLinePhoneDe,
                Language.EN, helpLinePhoneEn));
        phones.values().removeIf(String::isEmpty);
        return phones;
    }

    private Set<Language> languages() {
        return Arrays.stream(spokenLanguages.split(","))
                .filter(name -> !name.isEmpty())
                .map(Language::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer cents(OptionalInt amount) {
        return amount.isPresent() ? amount.getAsInt() : null;
    }

    private static OptionalInt cents(@Nullable Integer column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
