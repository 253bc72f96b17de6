package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.KeyedHash;
import be.lra.identity.Keyring;
import be.lra.identity.Ssin;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keyed hashes by which a person or a document is found again after the data themselves are wiped. */
@Component
class Fingerprints {

    private static final String PERSON = "registration-person";
    private static final String DOCUMENT = "registration-document";
    private static final String DOCUMENT_NUMBER = "registration-document-number";

    private static final String CARD = "BEL|CARD|";

    private final Keyring keyring;

    Fingerprints(Keyring keyring) {
        this.keyring = keyring;
    }

    String of(Ssin person) {
        return keyring.hash(PERSON, person.digits()).hex();
    }

    /** The fingerprints that a row of any age may carry for the person. */
    List<String> candidates(Ssin person) {
        return keyring.candidates(PERSON, person.digits()).stream()
                .map(KeyedHash::hex)
                .toList();
    }

    /** The same for a person with several numbers. */
    List<String> candidates(Collection<Ssin> numbers) {
        return numbers.stream().flatMap(number -> candidates(number).stream()).toList();
    }

    String of(IdentityEvidence document) {
        return keyring.hash(DOCUMENT, documentKey(document)).hex();
    }

    List<String> candidates(IdentityEvidence document) {
        return keyring.candidates(DOCUMENT, documentKey(document)).stream()
                .map(KeyedHash::hex)
                .toList();
    }

    /** Of the number alone, which is all that people tell when they look for a document. */
    String ofNumber(IdentityEvidence document) {
        return keyring.hash(DOCUMENT_NUMBER, document.documentNumber()).hex();
    }

    /**
     * The fingerprints of that kind that a row of any age may carry.
     *
     * @param number in capitals without separators
     */
    List<String> numberCandidates(String number) {
        return keyring.candidates(DOCUMENT_NUMBER, number).stream()
                .map(KeyedHash::hex)
                .toList();
    }

    /** The fingerprints of Belgian cards with this number: all that older rows carry. */
    List<String> cardCandidates(String number) {
        return keyring.candidates(DOCUMENT, CARD + number).stream()
                .map(KeyedHash::hex)
                .toList();
    }

    /** Issuing country, type and number together name a document (domain.md 5.5). */
    private static String documentKey(IdentityEvidence evidence) {
        return switch (evidence) {
            case IdentityEvidence.EidEvidence card -> CARD + card.documentNumber();
            case IdentityEvidence.TravelDocumentEvidence document ->
                String.join("|", document.issuer(), document.documentCode(), document.documentNumber());
        };
    }
}
