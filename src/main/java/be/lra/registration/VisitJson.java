package be.lra.registration;

import be.lra.identity.FaceToFace;
import be.lra.identity.IdentityEvidence;
import be.lra.identity.VerifiedIdentity;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the facts of a visit as JSON for the database, and reads them back. */
@Component
class VisitJson {

    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(IdentityEvidence.class, NamedEvidence.class)
            .build();

    String write(VisitFacts facts) {
        return json.writeValueAsString(facts);
    }

    VisitFacts read(String text) {
        return json.readValue(text, VisitFacts.class);
    }

    /** What was checked, stated and decided, for the case; the register's person stands in columns of its own. */
    String writeEvidence(VerifiedIdentity identity, VisitFacts facts) {
        return json.writeValueAsString(new KeptEvidence(
                identity.evidence(),
                facts.correction(),
                identity.faceToFace(),
                facts.documentCheck(),
                facts.acceptedDifference()));
    }

    private record KeptEvidence(
            IdentityEvidence document,
            Optional<Correction> correction,
            FaceToFace faceToFace,
            Optional<DocumentCheck> documentCheck,
            Optional<AcceptedDifference> difference) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "means")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = IdentityEvidence.EidEvidence.class, name = "CARD"),
        @JsonSubTypes.Type(value = IdentityEvidence.TravelDocumentEvidence.class, name = "TRAVEL_DOCUMENT")
    })
    private interface NamedEvidence {}
}
