package be.lra.card;

import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.TestPki;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;

/** Specimen cards as they stand on one fixed day; the keys are made once a test run. */
public final class CardFixtures {

    public static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final SecureRandom RANDOM = new SecureRandom();
    public static final TestPki PKI = TestPki.create(RANDOM, NOW);

    private CardFixtures() {}

    public static CardImage image(Specimen specimen) {
        return new SpecimenCards(PKI, TODAY, RANDOM).image(specimen);
    }
}
