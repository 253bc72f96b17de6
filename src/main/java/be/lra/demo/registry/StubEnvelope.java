package be.lra.demo.registry;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands around every answer of the register (domain.md 6.3). */
final class StubEnvelope {

    private final Clock clock;

    StubEnvelope(Clock clock) {
        this.clock = clock;
    }

    StubAnswer found(Map<String, Object> data) {
        return answer(200, "DATA_FOUND", "STUB-0", data);
    }

    StubAnswer nobody() {
        return answer(200, "NO_DATA_FOUND", "STUB-1", Map.of());
    }

    StubAnswer noResult() {
        return answer(200, "NO_RESULT", "STUB-N7", Map.of());
    }

    StubAnswer created(Map<String, Object> person) {
        return answer(201, "DATA_FOUND", "STUB-0", Map.of("newlyRegisteredPerson", person));
    }

    StubAnswer existing(List<Map<String, Object>> persons) {
        return answer(409, "DATA_FOUND", "STUB-2", Map.of("existingPersons", persons));
    }

    private StubAnswer answer(int status, String value, String code, Map<String, Object> data) {
        var json = new LinkedHashMap<String, Object>();
        json.put("ticketCbss", UUID.randomUUID().toString());
        json.put("timestampReceive", clock.instant().toString());
        json.put("timestampReply", clock.instant().toString());
        json.put("status", Map.of("value", value, "code", code));
        json.put("anomalies", List.of());
        json.putAll(data);
        return StubAnswer.of(status, json);
    }
}
