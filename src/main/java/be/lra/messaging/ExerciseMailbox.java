package be.lra.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mails to the invented visitors of an exercise end: they go to no mail server. They lie here with their links and codes,
 * which open nothing real, until the night.
 */
@Service
public class ExerciseMailbox {

    private static final int LONGEST_SUBJECT = 250; // signs, as the column has it
    private static final int MOST = 50; // ours: what a trainee looks through

    private final JdbcClient database;
    private final MessageSource messages;

    ExerciseMailbox(JdbcClient database, MessageSource messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * A mail as an invented visitor finds it.
     *
     * @param text its plain part, headed by the word that it is an exercise
     */
    public record Letter(UUID id, String recipient, String senderName, String subject, String text, Instant sentAt) {

        /** Masked: a mail carries links and codes. */
        @Override
        public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** Keeps a mail; once more after an unclear end is the same mail. */
    @Transactional
    public void keep(Mail mail) {
        if (!mail.recipient().isOfExercise()) {
            throw new IllegalArgumentException("a real person's mail is kept by nobody");
        }
        String mark =
                messages.getMessage("messaging.exercise", null, mail.language().locale());
        database.sql("""
                        replace into exercise_mail
                        (id, domain, recipient, sender_name, language, subject, text, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        mail.id(),
                        mail.recipient().domain(),
                        mail.recipient().value(),
                        mail.senderName(),
                        mail.language().name(),
                        mail.subject()
                                .substring(
                                        0,
                                        Math.min(LONGEST_SUBJECT, mail.subject().length())),
                        mark + "\n\n" + mail.text(),
                        Timestamp.from(mail.sentAt()))
                .update();
    }

    /** The mails of one trainee's visitors, the newest first. */
    @Transactional(readOnly = true)
    public List<Letter> of(String domain) {
        return database.sql("select * from exercise_mail where domain = ? order by sent_at desc, id desc limit " + MOST)
                .param(domain)
                .query((row, _) -> new Letter(
                        UUID.fromString(row.getString("id")),
                        row.getString("recipient"),
                        row.getString("sender_name"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
