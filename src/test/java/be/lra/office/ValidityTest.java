package be.lra.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant NINE = Instant.parse("2026-11-17T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-17T10:00:00Z");

    @Test
    void holdsFromItsFirstInstantUntilTheOneBeforeItsEnd() {
        var validity = new Validity(NINE, TEN);

        assertThat(validity.isOpenAt(NINE.minusSeconds(1))).isFalse();
        assertThat(validity.isOpenAt(NINE)).isTrue();
        assertThat(validity.isOpenAt(TEN.minusNanos(1))).isTrue();
        assertThat(validity.isOpenAt(TEN)).isFalse();
    }

    @Test
    void openEndedHoldsUntilEnded() {
        var validity = Validity.openEnded(NINE);

        assertThat(validity.isOpenAt(Instant.parse("2076-01-01T00:00:00Z"))).isTrue();
        assertThat(validity.endedAt(TEN).isOpenAt(TEN)).isFalse();
    }

    @Test
    void isOverFromItsEndAndAtOnceIfItNeverBegins() {
        var validity = new Validity(NINE, TEN);

        assertThat(validity.isOverAt(TEN.minusNanos(1))).isFalse();
        assertThat(validity.isOverAt(TEN)).isTrue();
        assertThat(new Validity(TEN, TEN).isOverAt(NINE)).isTrue();
        assertThat(Validity.openEnded(NINE).isOverAt(TEN)).isFalse();
    }

    @Test
    void overlapsWhateverSharesAnInstant() {
        var validity = new Validity(NINE, TEN);

        assertThat(validity.overlaps(Validity.openEnded(TEN.minusNanos(1)))).isTrue();
        assertThat(Validity.openEnded(TEN.minusNanos(1)).overlaps(validity)).isTrue();
        assertThat(validity.overlaps(Validity.openEnded(TEN))).isFalse();
        assertThat(Validity.openEnded(TEN).overlaps(validity)).isFalse();
        assertThat(validity.overlaps(new Validity(NINE, NINE))).isFalse();
    }

    @Test
    void lastsAsLongAsWhatEndsNotLater() {
        var validity = new Validity(NINE, TEN);

        assertThat(validity.lastsAsLongAs(new Validity(NINE, TEN))).isTrue();
        assertThat(validity.lastsAsLongAs(new Validity(NINE, TEN.plusNanos(1)))).isFalse();
        assertThat(validity.lastsAsLongAs(Validity.openEnded(NINE))).isFalse();
        assertThat(Validity.openEnded(TEN).lastsAsLongAs(Validity.openEnded(NINE)))
                .isTrue();
    }

    @Test
    void endBeforeTheBeginningIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(TEN, NINE));
    }
}
