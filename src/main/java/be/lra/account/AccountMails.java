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

/** Writes the mails about codes and keys; draws the code of a mail that leaves. */
@Component
class AccountMails implements MessageComposer {

    private final OneTimeCodes codes;
    private final CitizenAccounts accounts;
    private final DigitalKeyRecords keys;
    private final NotMeLinks notMe;
    private final HelpLines helpLines;
    private final MessageSource messages;

    AccountMails(
            OneTimeCodes codes,
            CitizenAccounts accounts,
            DigitalKeyRecords keys,
            NotMeLinks notMe,
            HelpLines helpLines,
            MessageSource messages) {
        this.codes = codes;
        this.accounts = accounts;
        this.keys = keys;
        this.notMe = notMe;
        this.helpLines = helpLines;
        this.messages = messages;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(
                MessageKind.REGISTRATION_CODE,
                MessageKind.LOGIN_CODE,
                MessageKind.EMAIL_CODE,
                MessageKind.KEY_ACTIVATED,
                MessageKind.KEYS_DISPLACED,
                MessageKind.ACCOUNT_CLOSED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        return switch (kind) {
            case REGISTRATION_CODE -> codeMail("account.mail.registration.", subject, language, now);
            case LOGIN_CODE -> codeMail("account.mail.login.", subject, language, now);
            case EMAIL_CODE -> codeMail("account.mail.email.", subject, language, now);
            case KEY_ACTIVATED -> accounts.findById(subject).flatMap(account -> activated(account, language, now));
            case KEYS_DISPLACED -> accounts.findById(subject).map(account -> displaced(account, language, now));
            case ACCOUNT_CLOSED -> Optional.of(closed(language));
            case SECURITY_NOTICE,
                    USER_NAME,
                    ACTIVATION_REMINDER,
                    NEW_PASSWORD,
                    REGISTRATION_SMS,
                    LOGIN_SMS,
                    ACTIVATION_LINK,
                    PROOFING_NOTICE,
                    APPOINTMENT_HELD,
                    APPOINTMENT_CONFIRMED,
                    APPOINTMENT_REMINDER,
                    APPOINTMENT_CANCELLED,
                    OFFICE_SPECIMEN,
                    AUDIT_CHECKPOINT -> throw new IllegalArgumentException(kind + " is not about an account");
        };
    }

    private Optional<MailContent> codeMail(String prefix, UUID code, Language language, Instant now) {
        return codes.mint(code, now).map(minted -> {
            String until = text(language, "account.mail.code.until", BelgianTime.clock(minted.expiresAt()));
            List<MailBlock> blocks = new ArrayList<>(List.of(
                    new MailBlock.Paragraph(text(language, prefix + "intro")),
                    new MailBlock.Code(minted.clearCode(), until),
                    new MailBlock.Paragraph(text(language, prefix + "use")),
                    new MailBlock.FinePrint(text(language, "account.mail.code.never"))));
            accounts.findById(minted.account())
                    .flatMap(account -> help(account, language))
                    .ifPresent(
                            help -> blocks.add(new MailBlock.FinePrint(text(language, "account.mail.helpLine", help))));
            return new MailContent(text(language, prefix + "subject"), blocks);
        });
    }

    /** How the office that knows the citizen is reached. */
    private Optional<String> help(CitizenAccount account, Language language) {
        return account.office()
                .flatMap(office -> helpLines.of(office, language))
                .map(HelpLine::inOneLine);
    }

    /** About the key that became active last. */
    private Optional<MailContent> activated(CitizenAccount account, Language language, Instant now) {
        List<DigitalKey> ofAccount = keys.findByAccountOrderByActivatedAt(account.id());
        return ofAccount.isEmpty()
                ? Optional.empty()
                : Optional.of(activated(account, ofAccount.getLast().view(), language, now));
    }

    private MailContent activated(CitizenAccount account, KeyView key, Language language, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text(language, "account.mail.activated.key"), text(language, "account.key." + key.type()));
        facts.put(text(language, "account.mail.activated.userName"), account.userName());
        facts.put(
                text(language, "account.mail.activated.at"),
                text(
                        language,
                        "account.mail.activated.when",
                        BelgianTime.date(key.activatedAt(), language),
                        BelgianTime.clock(key.activatedAt())));
        help(account, language).ifPresent(help -> facts.put(text(language, "account.mail.help"), help));
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(language, "account.mail.activated.intro")),
                new MailBlock.Facts(facts),
                new MailBlock.Paragraph(text(language, "account.mail.activated.next." + key.type()))));
        blocks.addAll(notMe.draw(account.id(), language, now));
        return new MailContent(text(language, "account.mail.activated.subject"), blocks);
    }

    private MailContent displaced(CitizenAccount account, Language language, Instant now) {
        List<MailBlock> blocks = new ArrayList<>(List.of(
                new MailBlock.Paragraph(text(language, "account.mail.displaced.intro")),
                new MailBlock.Paragraph(text(language, "account.mail.displaced.next"))));
        blocks.addAll(notMe.draw(account.id(), language, now));
        return new MailContent(text(language, "account.mail.displaced.subject"), blocks);
    }

    /** Says nothing of whom it was: the account is gone, and with it the link « Ce n’était pas moi ». */
    private MailContent closed(Language language) {
        return new MailContent(
                text(language, "account.mail.closed.subject"),
                List.of(
                        new MailBlock.Paragraph(text(language, "account.mail.closed.what")),
                        new MailBlock.Paragraph(text(language, "account.mail.closed.stays")),
                        new MailBlock.Paragraph(text(language, "account.mail.closed.notMe"))));
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
