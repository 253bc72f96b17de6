package be.lra.reader;

import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.T0Reader;
import be.lra.demo.card.VirtualCard;
import be.lra.desk.BridgeRequest;
import be.lra.desk.BridgeRequest.Sender;
import be.lra.desk.KeyFingerprint;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.identity.KeyedHash;
import be.lra.identity.Language;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
import be.lra.office.Reception;
import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An office with a desk, its bridge, its agent and administrator, and cards to put into its reader. */
final class ReaderFixtures {

    private static final SpecimenCards CARDS = new SpecimenCards(
            TestCards.PKI, LocalDate.ofInstant(MutableClock.START, ZoneOffset.UTC), new SecureRandom());
    static final String VERSION = "0.9.1";

    final UUID office = UUID.randomUUID();
    final UUID desk = UUID.randomUUID();
    final UUID bridge = UUID.randomUUID();
    final KeyPair key = newKey();
    final SignedInAgent agent;
    final SignedInAgent administrator;
    private final OfficeSetup setup;
    private final String cbeNumber;

    /** @param number keeps the offices of several tests apart; below 1000 */
    ReaderFixtures(OfficeSetup setup, Bridges bridges, int number) {
        this(setup, number);
        var stranger = new Stranger(key.getPublic().getEncoded(), "pc-" + number, "192.0.2.1", 0);
        var code = new KeyedHash("none", "0");
        var confirmed = new Pairing(UUID.randomUUID(), stranger, code, MutableClock.START);
        bridges.save(new Bridge(bridge, confirmed, new BridgePlace(desk, "PC " + number), MutableClock.START));
    }

    /** An office whose desk has no bridge. */
    ReaderFixtures(OfficeSetup setup, int number) {
        this.setup = setup;
        this.cbeNumber = "0%09d".formatted(number);
        setup.open(new OfficeProfile(
                office,
                cbeNumber,
                "Commune-Exemple " + number,
                List.of("Grand-Place 1", "1000 Exemple"),
                "02 000 00 00",
                "help@exemple.example",
                Map.of(Language.FR, "9-12"),
                "Commune-Exemple",
                "exemple.example",
                Language.FR,
                true,
                Reception.NOT_TOLD));
        setup.furnish(new DeskProfile(desk, office, "Guichet " + number));
        agent = appoint("agent" + number, Role.AGENT, desk);
        administrator = appoint("administrator" + number, Role.ADMINISTRATOR, null);
    }

    SignedInAgent appoint(String name, Role role, @Nullable UUID seat) {
        UUID person = UUID.randomUUID();
        setup.appoint(new NewAgent(person, name, "not a secret", name, Language.FR));
        setup.grant(person, role, cbeNumber);
        return new SignedInAgent(person, name, name, office, seat, Set.of(role), Language.FR);
    }

    /** Another desk of the same office. */
    UUID furnish(String name) {
        UUID another = UUID.randomUUID();
        setup.furnish(new DeskProfile(another, office, name));
        return another;
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void signIn() {
        signIn(agent);
    }

    static void signIn(SignedInAgent somebody) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(somebody, null, somebody.getAuthorities()));
    }

    Sender sender() {
        return new Sender(fingerprint(key), desk.toString(), VERSION);
    }

    HttpHeaders signed(String path, long sentAt, String nonce, byte[] body) {
        return headers(BridgeRequest.post(path, sender(), sentAt, nonce, body), key);
    }

    static String fingerprint(KeyPair key) {
        return KeyFingerprint.of(key.getPublic().getEncoded()).hex();
    }

    static HttpHeaders headers(BridgeRequest request, KeyPair key) {
        var headers = new HttpHeaders();
        request.headers(key.getPrivate()).forEach(headers::set);
        return headers;
    }

    /** The files of a card of today that answered this challenge. */
    static CardFiles citizen(Challenge challenge) {
        return files(citizen(), challenge);
    }

    /** A card of today. */
    static CardImage citizen() {
        return CARDS.image(Specimen.CITIZEN);
    }

    /** The files of a card of applet 1.8 that answered this challenge. */
    static CardFiles files(CardImage image, Challenge challenge) {
        var command = new ByteArrayOutputStream();
        command.writeBytes(new byte[] {0x00, (byte) 0x88, 0x02, (byte) 0x81, 0x32, (byte) 0x94, 0x30});
        command.writeBytes(challenge.bytes());
        byte[] answer = new T0Reader(new VirtualCard(image)).transmit(command.toByteArray());
        return image.files(Arrays.copyOf(answer, answer.length - 2));
    }
}
