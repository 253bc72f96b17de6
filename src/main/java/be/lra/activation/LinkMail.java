package be.lra.activation;

import be.lra.account.BelgianTime;
import be.lra.account.HelpLine;
import be.lra.account.HelpLines;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.office.OfficeProfile;
import be.lra.office.PaperPlace;
import be.lra.office.Papers;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the mail with the link, with what the office adds to them. */
@Component
public class LinkMail {

    private final Papers papers;
    private final HelpLines helpLines;
    private final ActivationProperties settings;
    private final MessageSource messages;

    LinkMail(Papers papers, HelpLines helpLines, ActivationProperties settings, MessageSource messages) {
        this.papers = papers;
        this.helpLines = helpLines;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * What one mail says.
     *
     * @param opening paragraphs after the first
     * @param own words of the office; empty if it adds none
     */
    private record Facts(
            String senderName, Instant issuedAt, Instant expiresAt, URI target, List<String> opening, String own) {}

    MailContent write(ActivationPair pair, Language language, URI target) {
        String own = pair.office()
                .map(office -> papers.words(office, PaperPlace.MAIL, language))
                .orElse("");
        List<String> opening =
                voided(pair).map(key -> text(language, key)).stream().toList();
        var facts = new Facts(pair.senderName(), pair.issuedAt(), pair.expiresAt(), target, opening, own);
        return write(facts, pair.office(), language);
    }

    /** The same for nobody, as it would be with these words of the office; its link leads to nothing. */
    public MailContent specimen(OfficeProfile office, String own, Language language, Instant now) {
        var facts = new Facts(
                office.mailSenderName(),
                now,
                now.plus(settings.pairValidity()),
                settings.page("/activate/specimen"),
                List.of(text(language, "activation.mail.specimen")),
                own);
        return write(facts, Optional.of(office.id()), language);
    }

    private MailContent write(Facts facts, Optional<UUID> office, Language language) {
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(new MailBlock.Paragraph(text(
                language,
                "activation.mail.link.intro",
                facts.senderName(),
                BelgianTime.date(facts.issuedAt(), language))));
        facts.opening().forEach(words -> blocks.add(new MailBlock.Paragraph(words)));
        String lastDay = BelgianTime.date(facts.expiresAt(), language);
        blocks.addAll(List.of(
                new MailBlock.Steps(List.of(
                        text(language, "activation.mail.link.step1"),
                        text(language, "activation.mail.link.step2"),
                        text(language, "activation.mail.link.step3"))),
                new MailBlock.Action(text(language, "activation.mail.link.action"), facts.target()),
                new MailBlock.Paragraph(text(language, "activation.mail.link.until", lastDay))));
        if (!facts.own().isEmpty()) {
            blocks.add(new MailBlock.Paragraph(facts.own()));
        }
        blocks.add(new MailBlock.FinePrint(text(language, "activation.mail.never")));
        office.flatMap(id -> helpLines.of(id, language))
                .map(HelpLine::inOneLine)
                .map(help -> new MailBlock.FinePrint(text(language, "account.mail.helpLine", help)))
                .ifPresent(blocks::add);
        return new MailContent(text(language, "activation.mail.link.subject"), blocks);
    }

    /** What this link made void: a letter with its link, or only the link of the mail before. */
    private static Optional<String> voided(ActivationPair pair) {
        if (pair.resends() > 0) {
            return Optional.of("activation.mail.link.resent");
        }
        return pair.replacesEarlier() ? Optional.of("activation.mail.replaces") : Optional.empty();
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
