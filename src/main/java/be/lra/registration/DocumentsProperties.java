package be.lra.registration;

import be.lra.identity.IdentityEvidence;
import be.lra.identity.IdentityEvidence.TravelDocumentEvidence;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is looked at on which document, below {@code lra.documents}; the lists of domain.md 7.3 stand in
 * {@code documents.yaml}.
 *
 * @param checklists the first that fits a document is its list
 * @param prado address of the PRADO register of the Council
 * @param pradoDocuments identifier of the very document in PRADO, such as {@code BEL-HO-28001}, by the code of its list
 */
@ConfigurationProperties("lra.documents")
public record DocumentsProperties(
        List<DocumentChecklist> checklists,

        @DefaultValue("https://www.consilium.europa.eu/prado")
        URI prado,

        @DefaultValue Map<String, String> pradoDocuments) {

    private static final String BELGIUM = "BEL";
    private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z]{3}");
    private static final Map<String, String> OLD_LETTERS =
            Map.of("D", "DEU"); // ICAO Doc 9303-3 §5: Germany's one letter

    public DocumentsProperties {
        checklists = List.copyOf(checklists);
        pradoDocuments = Map.copyOf(pradoDocuments);
    }

    /** @throws IllegalStateException if no list fits, which the last one of {@code documents.yaml} rules out */
    DocumentChecklist of(IdentityEvidence document) {
        return checklists.stream()
                .filter(list -> list.isFor(document))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lra.documents has no list for " + document.getClass()));
    }

    /** The PRADO page to compare with: of this very document, else of its kind in its country. */
    Optional<URI> page(IdentityEvidence document, Locale language) {
        DocumentChecklist list = of(document);
        String country = country(document);
        String known = pradoDocuments.get(list.code());
        if (known != null) {
            return Optional.of(page(known, language));
        }
        return Optional.ofNullable(list.prado())
                .filter(category -> THREE_LETTERS.matcher(country).matches())
                .map(category -> URI.create("%s/%s/prado-documents/%s/%s/docs-per-category.html"
                        .formatted(
                                prado,
                                language.getLanguage(),
                                country.toLowerCase(Locale.ROOT),
                                category.toLowerCase(Locale.ROOT))));
    }

    /** The page of a very document in PRADO, such as {@code BEL-HO-28001}. */
    URI page(String known, Locale language) {
        return URI.create("%s/%s/%s/index.html".formatted(prado, language.getLanguage(), known));
    }

    private static String country(IdentityEvidence document) {
        return document instanceof TravelDocumentEvidence other
                ? OLD_LETTERS.getOrDefault(other.issuer(), other.issuer())
                : BELGIUM;
    }
}
