package be.lra.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTextTest {

    @Test
    void columnsStandInTheirOrderAndThoseWithoutAValueNowhere() {
        String text = new LeafText()
                .with("kind", "LinkOpened")
                .with("at", Instant.parse("2026-11-23T10:00:00Z"))
                .with("agent", null)
                .with("id", new UUID(1, 2))
                .with("details", "{\"reason\":\"é\"}")
                .toString();

        assertThat(text)
                .isEqualTo("{\"at\":\"2026-11-23T10:00:00.000000Z\",\"details\":\"{\\\"reason\\\":\\\"é\\\"}\","
                        + "\"id\":\"00000000-0000-0001-0000-000000000002\",\"kind\":\"LinkOpened\",\"v\":\"1\"}");
    }

    /** RFC 8785 §3.2.2.2: short names where JSON has them, four digits for other controls, nothing else. */
    @Test
    void controlsHaveOneSpelling() {
        assertThat(JsonString.quoted("\u0000\b\t\n\u000b\f\r\u001f\"\\/\u007f€"))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f€\"");
    }

    @Property
    void whatIsQuotedIsReadBack(@ForAll String text) {
        assertThat(JsonString.clear(JsonString.quoted(text))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"", "a", "\"\\u0041\"", "\"\\/\"", "\"\\x\"", "\"\\", "\"\\u00\"", "\"a\"b\"", "\"\n\""})
    void otherSpellingsAreNotRead(String text) {
        assertThat(JsonString.clear(text)).isEmpty();
    }
}
