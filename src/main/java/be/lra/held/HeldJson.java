package be.lra.held;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report as data that another program can read: names of facts are stable, texts are those of the language. */
final class HeldJson {

    private static final String FORMAT = "lra-held-1"; // changes when names of facts change their meaning

    private final MessageSource messages;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    HeldJson(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(HeldReport report) {
        var words = new Words(messages, report.language());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.put("madeAt", report.madeAt().toString());
        whole.put("language", report.language().tag());
        whole.put("notHere", words.text("report.missing.text"));
        whole.put(
                "sections",
                report.sections().stream()
                        .map(section -> section(section, words))
                        .toList());
        return json.writeValueAsBytes(whole);
    }

    private static Map<String, Object> section(HeldSection section, Words words) {
        var statement = new Statement(section.topic(), words);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", section.topic().name());
        told.put("title", statement.title());
        told.put("why", statement.why());
        told.put("ground", statement.ground());
        told.put("origin", statement.origin());
        told.put("until", statement.until());
        told.put("entries", entries(section));
        return told;
    }

    /** Read piece by piece, while they are written. */
    private static Iterator<Map<String, Object>> entries(HeldSection section) {
        return section.pieces()
                .flatMap(piece -> piece.entries().stream())
                .map(HeldJson::entry)
                .iterator();
    }

    private static Map<String, Object> entry(List<HeldFact> facts) {
        Map<String, Object> entry = new LinkedHashMap<>();
        facts.forEach(fact -> entry.put(fact.name(), fact.data()));
        return entry;
    }
}
