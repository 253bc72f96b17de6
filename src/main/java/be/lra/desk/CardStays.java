package be.lra.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The cards that are in the readers of this PC now, by the name of the reader; one each. */
final class CardStays {

    private static final String TWO_CARDS = "two-cards";

    private final Map<String, CardStay> stays = new LinkedHashMap<>();

    /** Forgets the cards of readers that are gone. */
    void keepOnly(Collection<String> readers) {
        stays.keySet().retainAll(readers);
    }

    /** The card in this reader, noted now if it is new. */
    CardStay at(String reader, Function<String, CardStay> arrived) {
        return stays.computeIfAbsent(reader, arrived);
    }

    Optional<CardStay> find(String reader) {
        return Optional.ofNullable(stays.get(reader));
    }

    Optional<CardStay> remove(String reader) {
        return Optional.ofNullable(stays.remove(reader));
    }

    void clear() {
        stays.clear();
    }

    boolean isEmpty() {
        return stays.isEmpty();
    }

    /** Whether more than one reader holds a card, of whatever kind. */
    boolean isCrowded() {
        return stays.size() > 1;
    }

    /** The reader whose card came first. */
    Optional<String> firstReader() {
        return stays.keySet().stream().findFirst();
    }

    /** Whether two cards are Belgian: nobody can tell which of them is the visitor's, so none may be read. */
    boolean areAmbiguous() {
        return stays.values().stream().filter(CardStay::isBelgian).count() > 1;
    }

    /** Whether this card may be read now: a badge stays where it is, unread, beside a card that may be Belgian. */
    boolean mayBeRead(CardStay stay) {
        return !areAmbiguous() && (!stay.isForeign() || stays.values().stream().allMatch(CardStay::isForeign));
    }

    /** What there is to tell of the cards; empty when all is well. */
    String problem() {
        if (areAmbiguous()) {
            return TWO_CARDS;
        }
        return stays.values().stream()
                .filter(this::mayBeRead)
                .map(CardStay::problem)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }
}
