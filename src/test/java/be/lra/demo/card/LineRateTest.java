package be.lra.demo.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lra.card.CardFixtures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The vectors are those of eid-card.md 7. */
class LineRateTest {

    private static final byte[] CARD_DATA = {(byte) 0x80, (byte) 0xE4, 0, 0, 0x1C};

    @Test
    void newerCardsAreAlmostSixTimesAsFast() {
        assertThat(LineRate.of(Generation.APPLET_1_8).bytesPerSecond()).isEqualTo(20_833);
        assertThat(LineRate.of(Generation.APPLET_1_7).bytesPerSecond()).isEqualTo(3_584);
    }

    @Test
    void timeGrowsWithTheBytes() {
        assertThat(new LineRate(1_000).timeFor(250)).isEqualTo(Duration.ofMillis(250));
        assertThat(new LineRate(1_000).timeFor(0)).isZero();
    }

    @Test
    void lineThatMovesNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LineRate(0));
    }

    @Test
    void trafficCountsWhatCrossedTheContacts() {
        VirtualCard card = new VirtualCard(CardFixtures.image(Specimen.CITIZEN)).atLineRate(new LineRate(1_000_000));

        card.transmit(CARD_DATA);

        assertThat(card.traffic()).isEqualTo(new Traffic(1, CARD_DATA.length, 28 + 2));
    }

    @Test
    void cardTakenOutWhileBytesTravelAnswersNothing() {
        VirtualCard card = new VirtualCard(CardFixtures.image(Specimen.CITIZEN))
                .atLineRate(new LineRate(1)); // half a minute an answer
        Thread.ofVirtual().start(card::remove);

        assertThatThrownBy(() -> card.transmit(CARD_DATA)).isInstanceOf(CardRemoved.class);
    }
}
