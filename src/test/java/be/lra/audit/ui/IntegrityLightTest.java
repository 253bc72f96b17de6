package be.lra.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.audit.Integrity;
import be.lra.ui.LightState.Level;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an auditor is told at the top of each page. */
class IntegrityLightTest {

    private static final Instant AT = Instant.parse("2026-11-24T02:30:00Z");

    @Test
    void onlyAWholeTrailIsGreen() {
        assertThat(IntegrityLight.of(new Integrity.Whole(5, AT, AT)).level()).isEqualTo(Level.READY);
        assertThat(IntegrityLight.of(new Integrity.NotSealed()).level()).isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.Late(AT)).level()).isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.Unchecked(Optional.of(AT))).level())
                .isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.Unchecked(Optional.empty())).level())
                .isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.Wrong(3, AT)).level()).isEqualTo(Level.DOWN);
        assertThat(IntegrityLight.of(new Integrity.Stopped(3)).level()).isEqualTo(Level.DOWN);
        assertThat(IntegrityLight.of(new Integrity.MarkUnread(3, AT)).level()).isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.Superseded(3)).level()).isEqualTo(Level.ATTENTION);
        assertThat(IntegrityLight.of(new Integrity.UnknownMarkKey(new java.util.UUID(1, 2), "k9"))
                        .level())
                .isEqualTo(Level.DOWN);
        assertThat(IntegrityLight.of(new Integrity.Refused(new java.util.UUID(1, 2)))
                        .level())
                .isEqualTo(Level.DOWN);
    }

    @Test
    void timesAreThoseOfBelgium() {
        assertThat(IntegrityLight.of(new Integrity.Late(AT)).facts()).containsExactly("24.11.2026 03:30");
    }
}
