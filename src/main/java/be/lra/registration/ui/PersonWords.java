package be.lra.registration.ui;

import be.lra.identity.BirthDate;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.Language;
import be.lra.reader.CardTitle;
import be.lra.registration.NationalityWords;
import be.lra.registration.PersonField;
import be.lra.ui.DeskTimes;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How persons and documents are put in words at the desk. */
final class PersonWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private PersonWords() {}

    /** {@code 30.07.1985}, with dots for what is not known: {@code ··.07.1985}. */
    static String birthDate(BirthDate birth) {
        return (birth.day() == 0 ? "··" : "%02d".formatted(birth.day()))
                + "."
                + (birth.month() == 0 ? "··" : "%02d".formatted(birth.month()))
                + "."
                + (birth.year() == 0 ? "····" : "%04d".formatted(birth.year()));
    }

    /** {@code 30 juillet 1985}, for people who read their own; in figures where a part is not known. */
    static String birthDateInWords(BirthDate birth, Locale locale) {
        return birth.date().map(day -> DeskTimes.dayInWords(day, locale)).orElseGet(() -> birthDate(birth));
    }

    /** What a language calls itself: {@code Français}. */
    static String ownName(Language language) {
        Locale locale = language.locale();
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** {@code Last name, Sex}. */
    static String fields(Component words, Set<PersonField> fields) {
        return fields.stream()
                .sorted()
                .map(field -> words.getTranslation("registration.differences.field." + field.name()))
                .collect(Collectors.joining(", "));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Passport (Italy) XB1000105}. */
    static String document(Component words, Locale language, IdentityEvidence evidence) {
        return switch (evidence) {
            case IdentityEvidence.EidEvidence card ->
                words.getTranslation(CardTitle.messageKey(card.documentType()), card.documentType()) + " "
                        + card.documentNumber();
            case IdentityEvidence.TravelDocumentEvidence document ->
                words.getTranslation(
                                document.documentCode().startsWith("P")
                                        ? "registration.document.passport"
                                        : "registration.document.card",
                                NationalityWords.inWords(document.issuer(), language))
                        + " " + document.documentNumber();
        };
    }
}
