package be.lra.appointment;

import be.lra.account.BelgianTime;
import be.lra.account.HelpLine;
import be.lra.account.HelpLines;
import be.lra.identity.EmailAddress;
import be.lra.identity.Language;
import be.lra.messaging.MailBlock;
import be.lra.messaging.MailCalendar;
import be.lra.messaging.MailContent;
import be.lra.messaging.MessageComposer;
import be.lra.messaging.MessageKind;
import be.lra.messaging.MessagingProperties;
import be.lra.office.OfficeProfile;
import be.lra.office.Offices;
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

/**
 * Writes the mails about appointments; the token of their link is drawn here. Nothing the visitor typed stands in them:
 * the first goes to an address that nobody has proved yet.
 */
@Component
class AppointmentMails implements MessageComposer {

    private final AppointmentRows appointments;
    private final AppointmentLinks links;
    private final Offices offices;
    private final HelpLines helpLines;
    private final MessagingProperties mail;
    private final MessageSource messages;

    AppointmentMails(
            AppointmentRows appointments,
            AppointmentLinks links,
            Offices offices,
            HelpLines helpLines,
            MessagingProperties mail,
            MessageSource messages) {
        this.appointments = appointments;
        this.links = links;
        this.offices = offices;
        this.helpLines = helpLines;
        this.mail = mail;
        this.messages = messages;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(
                MessageKind.APPOINTMENT_HELD,
                MessageKind.APPOINTMENT_CONFIRMED,
                MessageKind.APPOINTMENT_REMINDER,
                MessageKind.APPOINTMENT_CANCELLED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MailContent> compose(MessageKind kind, UUID subject, Language language, Instant now) {
        Optional<Appointment> found = appointments.findById(subject);
        return switch (kind) {
            case APPOINTMENT_HELD ->
                found.filter(one -> one.stateAt(now) == AppointmentState.HELD).map(one -> held(one, language));
            case APPOINTMENT_CONFIRMED ->
                found.filter(one -> one.isOpenAt(now)).map(one -> confirmed(one, language, now));
            case APPOINTMENT_REMINDER -> found.filter(one -> one.isOpenAt(now)).map(one -> reminder(one, language));
            case APPOINTMENT_CANCELLED ->
                found.filter(one -> one.stateAt(now) == AppointmentState.CANCELLED)
                        .map(one -> cancelled(one, language, now));
            case ACTIVATION_LINK,
                    PROOFING_NOTICE,
                    REGISTRATION_CODE,
                    LOGIN_CODE,
                    REGISTRATION_SMS,
                    LOGIN_SMS,
                    KEY_ACTIVATED,
                    KEYS_DISPLACED,
                    EMAIL_CODE,
                    USER_NAME,
                    ACTIVATION_REMINDER,
                    NEW_PASSWORD,
                    SECURITY_NOTICE,
                    ACCOUNT_CLOSED,
                    OFFICE_SPECIMEN,
                    AUDIT_CHECKPOINT -> throw new IllegalArgumentException(kind + " is not about an appointment");
        };
    }

    private MailContent held(Appointment appointment, Language language) {
        OfficeProfile office = offices.profile(appointment.office());
        return new MailContent(
                text(language, "appointment.mail.held.subject"),
                List.of(
                        new MailBlock.Paragraph(text(language, "appointment.mail.held.intro")),
                        facts(appointment, office, language),
                        new MailBlock.Action(
                                text(language, "appointment.mail.held.action"), links.draw(appointment.id())),
                        new MailBlock.Paragraph(text(
                                language, "appointment.mail.held.until", BelgianTime.clock(appointment.heldUntil()))),
                        new MailBlock.FinePrint(text(language, "appointment.mail.held.notMe"))));
    }

    /** The first one, and those after a move. */
    private MailContent confirmed(Appointment appointment, Language language, Instant now) {
        OfficeProfile office = offices.profile(appointment.office());
        String about = appointment.sequence() == 0 ? "appointment.mail.confirmed." : "appointment.mail.moved.";
        var content = new MailContent(
                text(language, about + "subject"),
                blocks(text(language, about + "intro"), appointment, office, language));
        return content.with(new MailCalendar(
                "REQUEST", entry(appointment, office, language, now).request()));
    }

    private MailContent reminder(Appointment appointment, Language language) {
        OfficeProfile office = offices.profile(appointment.office());
        return new MailContent(
                text(language, "appointment.mail.reminder.subject"),
                blocks(text(language, "appointment.mail.reminder.intro"), appointment, office, language));
    }

    private List<MailBlock> blocks(String intro, Appointment appointment, OfficeProfile office, Language language) {
        var blocks = new ArrayList<MailBlock>(List.of(
                new MailBlock.Paragraph(intro),
                facts(appointment, office, language),
                new MailBlock.Paragraph(text(language, "appointment.mail.bring")),
                new MailBlock.Points(bring(language)),
                new MailBlock.Paragraph(text(language, "appointment.mail.change")),
                new MailBlock.Action(text(language, "appointment.mail.change.action"), links.draw(appointment.id()))));
        help(office, language).ifPresent(blocks::add);
        return blocks;
    }

    private MailContent cancelled(Appointment appointment, Language language, Instant now) {
        OfficeProfile office = offices.profile(appointment.office());
        var blocks = new ArrayList<MailBlock>(List.of(
                new MailBlock.Paragraph(text(language, "appointment.mail.cancelled.intro")),
                facts(appointment, office, language),
                new MailBlock.Paragraph(text(language, "appointment.mail.cancelled.next"))));
        help(office, language).ifPresent(blocks::add);
        return new MailContent(text(language, "appointment.mail.cancelled.subject"), blocks)
                .with(new MailCalendar(
                        "CANCEL", entry(appointment, office, language, now).cancel()));
    }

    private MailBlock facts(Appointment appointment, OfficeProfile office, Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text(language, "appointment.mail.day"), AppointmentTexts.day(appointment.startsAt(), language));
        facts.put(text(language, "appointment.mail.time"), BelgianTime.clock(appointment.startsAt()));
        facts.put(text(language, "appointment.mail.office"), office.name());
        facts.put(text(language, "appointment.mail.address"), String.join(", ", office.addressLines()));
        return new MailBlock.Facts(facts);
    }

    private List<String> bring(Language language) {
        return List.of(
                text(language, "appointment.bring.document"),
                text(language, "appointment.bring.email"),
                text(language, "appointment.bring.number"));
    }

    private Optional<MailBlock> help(OfficeProfile office, Language language) {
        return helpLines
                .of(office.id(), language)
                .map(HelpLine::inOneLine)
                .map(line -> new MailBlock.FinePrint(text(language, "account.mail.helpLine", line)));
    }

    private CalendarEntry entry(Appointment appointment, OfficeProfile office, Language language, Instant now) {
        return new CalendarEntry(
                appointment.id(),
                appointment.sequence(),
                now,
                new Slot(appointment.startsAt(), appointment.endsAt()),
                text(language, "appointment.calendar.summary", office.name()),
                office.name() + ", " + String.join(", ", office.addressLines()),
                text(language, "appointment.mail.bring") + "\n– " + String.join("\n– ", bring(language)),
                office.mailSenderName(),
                new EmailAddress(mail.senderAddress()),
                appointment.email());
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
