package be.lra.messaging;

import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages, mails and a mail server to send them to. */
final class MessagingFixtures {

    static final MailContent EVERY_BLOCK = new MailContent(
            "CSAM – Mes clés numériques : activation",
            List.of(
                    new MailBlock.Paragraph("Bonjour Zoë & Ana <Müller>,"),
                    new MailBlock.Facts(facts()),
                    new MailBlock.Steps(List.of("Ouvrez le lien.", "Indiquez votre code.")),
                    new MailBlock.Points(List.of("une carte d’identité ;", "un passeport.")),
                    new MailBlock.Action(
                            "activer vos clés numériques", URI.create("https://lra.example/activate/abc?a=1&b=2")),
                    new MailBlock.Link("Ce n’était pas moi", URI.create("https://lra.example/not-me/def")),
                    new MailBlock.Code("482913", "Ce code est valable jusqu’à 14:05."),
                    new MailBlock.FinePrint("Nous ne demandons jamais votre code.\nAide : 02 000 00 00")));

    private MessagingFixtures() {}

    private static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Commune", "Val-Exemple");
        facts.put("Date", "17 novembre 2026");
        return facts;
    }

    static OutgoingMessage to(String address) {
        return new OutgoingMessage(
                MessageKind.ACTIVATION_LINK,
                UUID.randomUUID(),
                new EmailAddress(address),
                Language.FR,
                "Commune de Val-Exemple");
    }

    static SmtpMailGateway gateway(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SmtpMailGateway(server, "no-reply@lra.example");
    }
}
