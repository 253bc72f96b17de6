package be.lra.appointment;

import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who will come, as the visitor typed it.
 *
 * @param language of the mails and of the visit
 */
public record TypedVisitor(String email, String called, Language language) implements Serializable {

    /** Nothing is typed yet. */
    public static TypedVisitor nothing(Language language) {
        return new TypedVisitor("", "", language);
    }

    private static final int LONGEST_NAME = 60; // signs; one line of the agent's list
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’\\-]+");

    /** Without blanks around what was typed. */
    public TypedVisitor {
        email = email.strip();
        called = called.strip();
    }

    /** What is wrong, by field; the value is the end of {@code appointment.who.problem.<…>}. Empty if nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        switch (EmailAddress.read(email)) {
            case EmailReading.Refused(EmailReading.Reason reason) -> problems.put("email", "email." + reason.code());
            case EmailReading.Read(EmailAddress address)
            when address.isOfExercise() -> problems.put("email", "email." + EmailReading.Reason.WRONG_DOMAIN.code());
            case EmailReading.Read _ -> {}
        }
        if (called.isEmpty()) {
            problems.put("called", "called.empty");
        } else if (called.length() > LONGEST_NAME) {
            problems.put("called", "called.too-long");
        } else if (!NAME.matcher(called).matches()) {
            problems.put("called", "called.wrong-characters");
        }
        return problems;
    }

    public boolean isComplete() {
        return problems().isEmpty();
    }

    /** @throws IllegalArgumentException if there are {@link #problems} */
    Visitor visitor() {
        return new Visitor(new EmailAddress(email), called, language);
    }

    /** Masked: names and addresses never reach a log. */
    @Override
    public String toString() {
        return "TypedVisitor[masked]";
    }
}
