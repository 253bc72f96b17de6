package be.lra.registration;

import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Ssin;
import be.lra.identity.SsinReading;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was typed, understood: a number, an address or the words of a name.
 *
 * @param words of a name, in capitals without accents, the longest first
 * @param document a number in capitals without separators
 */
record SearchTerms(
        Optional<Ssin> number,
        Optional<EmailAddress> email,
        List<String> words,
        Optional<String> document,
        RegistrationQuery query) {

    private static final int SHORTEST_NAME = 2; // signs

    static SearchTerms of(RegistrationQuery query, LocalDate today) {
        String text = query.text().strip();
        Optional<Ssin> number =
                Ssin.read(text, today) instanceof SsinReading.Read(Ssin read) ? Optional.of(read) : Optional.empty();
        Optional<EmailAddress> email = EmailAddress.read(text) instanceof EmailReading.Read(EmailAddress read)
                ? Optional.of(read)
                : Optional.empty();
        boolean isName = number.isEmpty() && email.isEmpty();
        return new SearchTerms(
                number,
                email,
                isName ? SearchName.typed(text) : List.of(),
                Optional.of(query.document().toUpperCase(Locale.ROOT).replaceAll("[^\\p{Lu}\\p{N}]", ""))
                        .filter(typed -> !typed.isEmpty()),
                query);
    }

    /** Whether the text says nothing that can be looked for, such as a single letter or nothing but figures. */
    boolean isVague() {
        boolean saysSomething = number.isPresent()
                || email.isPresent()
                || (!words.isEmpty() && words.getFirst().length() >= SHORTEST_NAME);
        return !query.text().isBlank() && !saysSomething;
    }

    /** For the trail. */
    Set<String> searchedBy() {
        var by = EnumSet.noneOf(SearchedBy.class);
        mark(by, SearchedBy.NUMBER, number.isPresent());
        mark(by, SearchedBy.EMAIL, email.isPresent());
        mark(by, SearchedBy.NAME, !words.isEmpty());
        mark(by, SearchedBy.DOCUMENT, document.isPresent());
        mark(by, SearchedBy.AGENT, query.agent().isPresent());
        mark(by, SearchedBy.STATE, query.state().isPresent());
        mark(by, SearchedBy.PERIOD, query.from().isPresent() || query.until().isPresent());
        return by.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static void mark(Set<SearchedBy> by, SearchedBy kind, boolean used) {
        if (used) {
            by.add(kind);
        }
    }
}
