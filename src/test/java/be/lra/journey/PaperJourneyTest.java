package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.identity.Ssin;
import be.lra.office.AgentPerson;
import be.lra.office.AgentPhones;
import be.lra.office.NewAgent;
import be.lra.office.OfficeProfile;
import be.lra.office.Reception;
import be.lra.office.Role;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter of an office carries its logo and its words once two administrators agree. */
class PaperJourneyTest extends Journey {

    private static final String CBE_NUMBER = "0000000493"; // right check digits, never given
    private static final String LINE = "Service Population, bâtiment B";

    @BeforeEach
    void openWithTwoAdministrators() {
        setup.open(new OfficeProfile(
                UUID.randomUUID(),
                CBE_NUMBER,
                "Commune-Papier",
                List.of("Place du Papier 1", "9999 Commune-Papier"),
                "02 000 00 01",
                "aide@papier.example",
                Map.of(Language.FR, "le matin"),
                "Commune-Papier",
                "papier.example",
                Language.FR,
                false,
                Reception.NOT_TOLD));
        appoint("papier.un", "P. U.", Language.FR, "85073003328");
        appoint("papier.deux", "P. D.", Language.NL, "86031299980");
    }

    private void appoint(String userName, String pseudonym, Language language, String number) {
        UUID id = UUID.randomUUID();
        setup.appoint(new NewAgent(id, userName, PASSWORD, pseudonym, language));
        setup.identify(id, new AgentPerson(new Ssin(number), new EmailAddress(userName + "@mail.example")));
        setup.connectApp(id, AgentPhones.secret(userName));
        setup.grant(id, Role.ADMINISTRATOR, CBE_NUMBER);
    }

    @Test
    void letterCarriesTheWordsOfTheOfficeOnceBothAgreed() throws IOException {
        var gallery = new Gallery("paper");
        Page first = chromium.desk();
        Page second = chromium.desk();
        new ReviewPages(first, words(), gallery).signIn("papier.un", words());
        var review = new ReviewPages(second, supervisorsWords(), gallery);
        review.signIn("papier.deux", words());
        var author = new PaperPages(first, words(), gallery);
        var reviewer = new PaperPages(second, supervisorsWords(), gallery);

        author.open();
        author.bringLogo(logo());
        author.tryALink();
        author.write(0, LINE);
        author.write(1, "Une question ? Appelez le {phone}.");
        author.write(2, "Une question ? Appelez le {phone}.");
        gallery.letter(author.letter());
        author.lookAtTheMail("Appelez le 02 000 00 01.");
        author.propose("Le service a déménagé");
        assertThat(text(author.letter())).doesNotContain(LINE);

        review.openProposals();
        review.lookAtTheProposal("Le service a déménagé");
        reviewer.sendTestMail();
        assertThat(text(reviewer.letter())).contains("02 000 00 01");
        review.approve();

        author.open();
        assertThat(text(author.letter())).contains(LINE, "Appelez le 02 000 00 01.");
        gallery.judge();
    }

    private static String text(byte[] pdf) {
        return PrintedLetter.of(pdf).text();
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 200);
        pen.setColor(new Color(0xf2, 0xb7, 0x05));
        pen.fillOval(20, 20, 160, 160);
        pen.setColor(new Color(0x2f, 0x7d, 0xa3));
        pen.fillRect(220, 60, 340, 80);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
