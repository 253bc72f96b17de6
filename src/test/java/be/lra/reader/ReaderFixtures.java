package be.lra.reader;

import be.lra.MutableClock;
import be.lra.TestCards;
import be.lra.demo.card.CardImage;
import be.lra.demo.card.Specimen;
import be.lra.demo.card.SpecimenCards;
import be.lra.demo.card.T0Reader;
import be.lra.demo.card.VirtualCard;
import be.lra.desk.BridgeRequest;
import be.lra.eid.CardFiles;
import be.lra.eid.Challenge;
import be.lra.identity.Language;
import be.lra.office.DeskProfile;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.OfficeSetup;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An office with a desk, its key, its agent, and cards to put into its reader. */
final class ReaderFixtures {

    private static final SpecimenCards CARDS = new SpecimenCards(
            TestCards.PKI, LocalDate.ofInstant(MutableClock.START, ZoneOffset.UTC), new SecureRandom());
    final UUID office = UUID.randomUUID();
    final UUID desk = UUID.randomUUID();
    final KeyPair key = newKey();
    final SignedInAgent agent;

    /** @param number keeps the offices of several tests apart; below 1000 */
    ReaderFixtures(OfficeSetup setup, int number) {
        String cbeNumber = "0%09d".formatted(number);
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
                true));
        setup.furnish(new DeskProfile(desk, office, "Guichet " + number));
        setup.enrolBridge(desk, key.getPublic().getEncoded());
        UUID person = UUID.randomUUID();
        setup.appoint(new NewAgent(person, "agent" + number, "not a secret", "A-" + number, Language.FR));
        setup.grant(person, Role.AGENT, cbeNumber);
        agent = new SignedInAgent(
                person, "agent" + number, "A-" + number, office, desk, Set.of(Role.AGENT), Language.FR);
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
    }

    HttpHeaders signed(String path, long sentAt, String nonce, byte[] body) {
        return headers(BridgeRequest.post(path, desk, sentAt, nonce, body), key);
    }

    static HttpHeaders headers(BridgeRequest request, KeyPair key) {
        var headers = new HttpHeaders();
        headers.set(BridgeRequest.DESK_HEADER, request.desk().toString());
        headers.set(BridgeRequest.TIMESTAMP_HEADER, Long.toString(request.sentAt()));
        headers.set(BridgeRequest.NONCE_HEADER, request.nonce());
        headers.set(BridgeRequest.SIGNATURE_HEADER, Base64.getEncoder().encodeToString(request.sign(key.getPrivate())));
        return headers;
    }

    /** The files of a card of today that answered this challenge. */
    static CardFiles citizen(Challenge challenge) {
        CardImage image = CARDS.image(Specimen.CITIZEN);
        var command = new ByteArrayOutputStream();
        command.writeBytes(new byte[] {0x00, (byte) 0x88, 0x02, (byte) 0x81, 0x32, (byte) 0x94, 0x30});
        command.writeBytes(challenge.bytes());
        byte[] answer = new T0Reader(new VirtualCard(image)).transmit(command.toByteArray());
        return image.files(Arrays.copyOf(answer, answer.length - 2));
    }
}
