package be.lra.activation;

import be.lra.account.BelgianTime;
import be.lra.account.HelpLine;
import be.lra.account.HelpLines;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mail with the link, whose token is drawn here, and the notice that somebody was registered. */
@Component
class ActivationMails implements MessageComposer {

    private final ActivationPairs pairs;
    private final ActivationLinks links;
    private final ActivationProperties settings;
    private final LinkMail linkMail;
    private final HelpLines helpLines;
    private final MessageSource messages;
    private final SecureRandom random;

    ActivationMails(
            ActivationPairs pairs,
            ActivationLinks links,
            ActivationProperties settings,
            LinkMail linkMail,
            HelpLines helpLines,
            MessageSource messages,
            SecureRandom random) {
        this.pairs = pairs;
        this.links = links;
        this.settings = settings;
        this.linkMail = linkMail;
        this.helpLines = helpLines;
        this.messages = messages;
        this.random = random;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.ACTIVATION_LINK, MessageKind.ACTIVATION_REMINDER, MessageKind.PROOFING_NOTICE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        Optional<ActivationPair> newest = pairs.findFirstByRegistrationOrderByNumberDesc(subject);
        return switch (kind) {
            case ACTIVATION_LINK ->
                newest.filter(pair -> pair.stateAt(now) == PairState.PENDING).map(pair -> link(pair, language, now));
            case ACTIVATION_REMINDER ->
                newest.filter(pair -> pair.stateAt(now) == PairState.PENDING)
                        .map(pair -> reminder(pair, language, now));
            case PROOFING_NOTICE -> newest.map(pair -> notice(pair, language));
            case REGISTRATION_CODE,
                    USER_NAME,
                    NEW_PASSWORD,
                    REGISTRATION_SMS,
                    LOGIN_SMS,
                    LOGIN_CODE,
                    KEY_ACTIVATED,
                    KEYS_DISPLACED,
                    SECURITY_NOTICE,
                    EMAIL_CODE,
                    APPOINTMENT_HELD,
                    APPOINTMENT_CONFIRMED,
                    APPOINTMENT_REMINDER,
                    APPOINTMENT_CANCELLED,
                    ACCOUNT_CLOSED,
                    OFFICE_SPECIMEN,
                    AUDIT_CHECKPOINT -> throw new IllegalArgumentException(kind + " is not about a registration");
        };
    }

    /** Its link serves beside those sent before: the letter is what counts. */
    private MailContent reminder(ActivationPair pair, Language language, Instant now) {
        String clearToken = ActivationLink.drawToken(random);
        links.save(new ActivationLink(clearToken, pair.id(), now));
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(
                        language,
                        "activation.mail.reminder.intro",
                        BelgianTime.date(pair.issuedAt(), language),
                        pair.senderName())),
                new MailBlock.Paragraph(
                        text(language, "activation.mail.reminder.until", BelgianTime.date(pair.expiresAt(), language))),
                new MailBlock.Action(
                        text(language, "activation.mail.link.action"), settings.page("/activate/" + clearToken)),
                new MailBlock.Paragraph(text(language, "activation.mail.reminder.lost")),
                new MailBlock.FinePrint(text(language, "activation.mail.never"))));
        help(pair, language)
                .map(help -> new MailBlock.FinePrint(text(language, "account.mail.helpLine", help)))
                .ifPresent(blocks::add);
        return new MailContent(text(language, "activation.mail.reminder.subject"), blocks);
    }

    private MailContent link(ActivationPair pair, Language language, Instant now) {
        String clearToken = ActivationLink.drawToken(random);
        links.save(new ActivationLink(clearToken, pair.id(), now));
        return linkMail.write(pair, language, settings.page("/activate/" + clearToken));
    }

    private Optional<String> help(ActivationPair pair, Language language) {
        return pair.office().flatMap(office -> helpLines.of(office, language)).map(HelpLine::inOneLine);
    }

    private MailContent notice(ActivationPair pair, Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text(language, "activation.mail.notice.office"), pair.senderName());
        facts.put(text(language, "activation.mail.notice.date"), BelgianTime.date(pair.issuedAt(), language));
        facts.put(text(language, "activation.mail.notice.act"), text(language, "activation.mail.notice.registered"));
        help(pair, language).ifPresent(help -> facts.put(text(language, "account.mail.help"), help));
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(language, "activation.mail.notice.intro")), new MailBlock.Facts(facts)));
        if (pair.replacesEarlier()) {
            blocks.add(new MailBlock.Paragraph(text(language, "activation.mail.replaces")));
        }
        blocks.add(new MailBlock.Paragraph(text(language, "activation.mail.notice.keys")));
        blocks.add(new MailBlock.FinePrint(text(language, "activation.mail.notice.notMe")));
        return new MailContent(text(language, "activation.mail.notice.subject"), blocks);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
