package be.lra.desk;

import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.TestPki;
import be.lra.demo.card.VirtualCard;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.eid.EidReading;
import be.lra.eid.EidVerifier;
import be.lra.eid.PinnedRoot;
import be.lra.eid.TrustedRoots;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Cards, roots and limits of the desk's tests. */
final class DeskFixtures {

    static final UUID DESK = UUID.fromString("01930000-0000-7000-8000-00000000d351");
    static final TestPki PKI = TestCards.PKI;

    /** Short, so that a silent card does not hold the tests up. */
    static final ReadingLimits LIMITS = new ReadingLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofMillis(50));

    private static final SpecimenCards CARDS =
            new SpecimenCards(PKI, LocalDate.ofInstant(MutableClock.START, ZoneOffset.UTC), new SecureRandom());

    private static final Map<Specimen, CardImage> IMAGES = new ConcurrentHashMap<>();

    private DeskFixtures() {}

    /** The card as it is put in for the first time; what is stored in it is made once a test run. */
    static VirtualCard card(Specimen specimen) {
        return new VirtualCard(IMAGES.computeIfAbsent(specimen, CARDS::image));
    }

    static EidReading verify(CardFiles files, Challenge challenge) {
        var roots = TrustedRoots.belgian()
                .and(PKI.rootFingerprints().stream().map(PinnedRoot::test).toList());
        return new EidVerifier().verify(files, challenge, roots, MutableClock.START);
    }
}
