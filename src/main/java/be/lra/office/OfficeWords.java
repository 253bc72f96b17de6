package be.lra.office;

import be.lra.identity.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The details of an office, one text each, so that two versions of them can be laid side by side. */
final class OfficeWords {

    private OfficeWords() {}

    /** What a change makes of the details, in the order of the form. */
    static List<FieldDifference> differences(OfficeProfile before, OfficeChange after) {
        Map<OfficeField, String> old = of(OfficeChange.of(before));
        return of(after).entrySet().stream()
                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> new FieldDifference(
                        entry.getKey().name(), Objects.requireNonNull(old.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static Map<OfficeField, String> of(OfficeChange office) {
        Map<OfficeField, String> words = new EnumMap<>(OfficeField.class);
        words.put(OfficeField.NAME, office.name());
        words.put(OfficeField.ADDRESS, String.join("\n", office.addressLines()));
        words.put(OfficeField.PHONE, office.helpLinePhone());
        words.put(OfficeField.EMAIL, office.helpLineEmail());
        for (Language tongue : Language.values()) {
            words.put(OfficeChange.hoursIn(tongue), office.hours(tongue));
        }
        words.put(OfficeField.SENDER, office.mailSenderName());
        words.put(OfficeField.DOMAIN, office.mailDomain());
        words.put(OfficeField.LANGUAGE, office.language().name());
        Reception reception = office.reception().toReception();
        TypedReception typed = TypedReception.of(reception);
        words.put(
                OfficeField.SPOKEN,
                reception.languages().stream().sorted().map(Language::name).collect(Collectors.joining(",")));
        words.put(OfficeField.VISITS, reception.rule().name());
        words.put(OfficeField.FEE_RESIDENTS, typed.feeResidents());
        words.put(OfficeField.FEE_OTHERS, typed.feeOthers());
        words.put(OfficeField.MAP, typed.mapLink());
        for (Language tongue : Language.values()) {
            words.put(TypedReception.phoneIn(tongue), typed.phone(tongue));
        }
        return words;
    }
}
