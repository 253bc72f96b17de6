package be.lra.account;

import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
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

/** Writes the mails that tell what was changed about keys and account. */
@Component
class NoticeMails implements MessageComposer {

    private final SecurityNoticeRecords notices;
    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final NotMeLinks notMe;
    private final HelpLines helpLines;
    private final MessageSource messages;

    NoticeMails(
            SecurityNoticeRecords notices,
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            NotMeLinks notMe,
            HelpLines helpLines,
            MessageSource messages) {
        this.notices = notices;
        this.accounts = accounts;
        this.keys = keys;
        this.notMe = notMe;
        this.helpLines = helpLines;
        this.messages = messages;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SECURITY_NOTICE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        return notices.findById(subject)
                .filter(notice -> hasSense(notice, now))
                .flatMap(notice ->
                        accounts.findById(notice.account()).map(account -> write(notice, account, language, now)));
    }

    /** Nobody is told of the end of a key that has ended already. */
    private boolean hasSense(SecurityNotice notice, Instant now) {
        return notice.kind() != NoticeKind.KEY_ENDS
                || notice.digitalKey()
                        .flatMap(keys::findById)
                        .filter(key -> key.opensAt(now))
                        .isPresent();
    }

    private MailContent write(SecurityNotice notice, CitizenAccount account, Language language, Instant now) {
        String words = "account.notice." + notice.kind() + ".";
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(language, words + "what")),
                new MailBlock.Facts(facts(notice, account, language)),
                new MailBlock.Paragraph(text(language, words + "next"))));
        if (notice.kind().canBeDenied()) {
            blocks.addAll(notMe.draw(account.id(), language, now));
        }
        return new MailContent(text(language, words + "subject"), blocks);
    }

    private Map<String, String> facts(SecurityNotice notice, CitizenAccount account, Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        notice.digitalKey()
                .flatMap(keys::findById)
                .map(DigitalKey::view)
                .ifPresent(key -> facts.putAll(about(key, notice, language)));
        facts.put(text(language, "account.mail.activated.userName"), account.userName());
        if (notice.kind() != NoticeKind.KEY_ENDS) {
            facts.put(
                    text(language, "account.notice.at"),
                    text(
                            language,
                            "account.mail.activated.when",
                            BelgianTime.date(notice.raisedAt(), language),
                            BelgianTime.clock(notice.raisedAt())));
        }
        account.office()
                .flatMap(office -> helpLines.of(office, language))
                .ifPresent(help -> facts.put(text(language, "account.mail.help"), help.inOneLine()));
        return facts;
    }

    private Map<String, String> about(KeyView key, SecurityNotice notice, Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text(language, "account.mail.activated.key"), named(key, language));
        if (notice.kind() == NoticeKind.KEY_ENDS || notice.kind() == NoticeKind.KEY_RENEWED) {
            facts.put(text(language, "account.keys.until"), BelgianTime.date(key.expiresAt(), language));
        }
        return facts;
    }

    private String named(KeyView key, Language language) {
        String kind = text(language, "account.key." + key.type());
        return key.name().map(name -> kind + " – " + name).orElse(kind);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
