package be.lra.registration;

import be.lra.identity.Language;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registration keeps about the document and its checks, in a few words; never which agent stood there. */
final class HeldEvidence {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource messages;

    HeldEvidence(MessageSource messages) {
        this.messages = messages;
    }

    /** @param evidence as {@link VisitJson} wrote it */
    Optional<String> inWords(String evidence, Language language) {
        JsonNode kept = JSON.readTree(evidence);
        JsonNode document = kept.path("document");
        Stream<String> paper = Stream.of("documentCode", "issuer", "documentNumber", "validUntil")
                .map(document::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
        Stream<String> checks = list(document.path("checks"))
                .map(check -> word("check.", check.path("check").asString(), language) + ": "
                        + word("audit.code.check.", check.path("outcome").asString(), language));
        Stream<String> points = list(kept.path("documentCheck").path("findings"))
                .map(point -> point.path("point").asString() + ": "
                        + word("audit.code.check.", point.path("answer").asString(), language));
        Stream<String> stated = list(kept.path("faceToFace").path("attestations"))
                .map(attestation -> word("registration.attestation.", attestation.asString(), language));
        return Optional.of(
                Stream.of(paper.collect(Collectors.joining(" ")), lines(checks), lines(points), lines(stated))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n")));
    }

    private static Stream<JsonNode> list(JsonNode node) {
        return node.isArray() ? node.values().stream() : Stream.of();
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private String word(String before, String code, Language language) {
        try {
            return messages.getMessage(before + code, null, language.locale());
        } catch (NoSuchMessageException _) {
            return code;
        }
    }
}
