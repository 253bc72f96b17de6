package be.lra.office;

import be.lra.identity.EmailAddress;
import be.lra.identity.EmailReading;
import be.lra.identity.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The details of an office as an administrator typed them. Enterprise number and the permission to create BIS numbers are
 * not the office's own to change.
 *
 * @param version of the details that were on the screen
 * @param mailDomain empty if the office has no domain of its own
 */
public record OfficeChange(
        int version,
        String name,
        List<String> addressLines,
        String helpLinePhone,
        String helpLineEmail,
        Map<Language, String> openingHours,
        String mailSenderName,
        String mailDomain,
        Language language,
        TypedReception reception) {

    private static final int LONGEST_NAME = 100; // signs; the window of the envelope and the sender of mails
    private static final int LONGEST_ADDRESS = 200; // signs; one line at the head of the letter
    private static final int LONGEST_HOURS = 300; // signs
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]{4,38}[0-9]");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    /** Without blanks around what was typed, and without empty lines. */
    public OfficeChange {
        name = name.strip();
        addressLines = addressLines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        helpLinePhone = helpLinePhone.strip();
        helpLineEmail = helpLineEmail.strip();
        Map<Language, String> hours = new EnumMap<>(Language.class);
        openingHours.forEach((tongue, text) -> hours.put(tongue, text.strip()));
        openingHours = Map.copyOf(hours);
        mailSenderName = mailSenderName.strip();
        mailDomain = mailDomain.strip().toLowerCase(Locale.ROOT);
    }

    /** The details as they are, as if they were typed again. */
    static OfficeChange of(OfficeProfile office) {
        return new OfficeChange(
                0,
                office.name(),
                office.addressLines(),
                office.helpLinePhone(),
                office.helpLineEmail(),
                office.openingHours(),
                office.mailSenderName(),
                office.mailDomain(),
                office.language(),
                TypedReception.of(office.reception()));
    }

    /** The details that two decide from one, the others from another. */
    static OfficeChange mixed(OfficeChange byTwo, OfficeChange byOne) {
        TypedReception reception = new TypedReception(
                byOne.reception().languages(),
                byOne.reception().rule(),
                byTwo.reception().feeResidents(),
                byTwo.reception().feeOthers(),
                byTwo.reception().mapLink(),
                byTwo.reception().phones());
        return new OfficeChange(
                byOne.version(),
                byTwo.name(),
                byTwo.addressLines(),
                byTwo.helpLinePhone(),
                byTwo.helpLineEmail(),
                byOne.openingHours(),
                byTwo.mailSenderName(),
                byTwo.mailDomain(),
                byOne.language(),
                reception);
    }

    /** What is wrong, field by field; empty if it may be saved. */
    Map<OfficeField, FieldProblem> problems() {
        Map<OfficeField, FieldProblem> problems = new EnumMap<>(OfficeField.class);
        text(name, LONGEST_NAME).ifPresent(problem -> problems.put(OfficeField.NAME, problem));
        text(String.join(", ", addressLines), LONGEST_ADDRESS)
                .ifPresent(problem -> problems.put(OfficeField.ADDRESS, problem));
        text(mailSenderName, LONGEST_NAME).ifPresent(problem -> problems.put(OfficeField.SENDER, problem));
        phone().ifPresent(problem -> problems.put(OfficeField.PHONE, problem));
        email().ifPresent(problem -> problems.put(OfficeField.EMAIL, problem));
        domain().ifPresent(problem -> problems.put(OfficeField.DOMAIN, problem));
        openingHours.forEach((tongue, hours) -> plain(hours, LONGEST_HOURS)
                .filter(problem -> problem != FieldProblem.MISSING)
                .ifPresent(problem -> problems.put(hoursIn(tongue), problem)));
        problems.putAll(reception.problems());
        return problems;
    }

    /** Empty where none are told. */
    String hours(Language tongue) {
        return openingHours.getOrDefault(tongue, "");
    }

    /** The field of the opening hours in a language. */
    public static OfficeField hoursIn(Language language) {
        return switch (language) {
            case FR -> OfficeField.HOURS_FR;
            case NL -> OfficeField.HOURS_NL;
            case DE -> OfficeField.HOURS_DE;
            case EN -> OfficeField.HOURS_EN;
        };
    }

    private static Optional<FieldProblem> text(String typed, int longest) {
        if (typed.isEmpty()) {
            return Optional.of(FieldProblem.MISSING);
        }
        if (typed.length() > longest) {
            return Optional.of(FieldProblem.TOO_LONG);
        }
        return UNPRINTABLE.matcher(typed).find() ? Optional.of(FieldProblem.UNPRINTABLE) : Optional.empty();
    }

    private static Optional<FieldProblem> plain(String typed, int longest) {
        return text(typed, longest)
                .or(() -> PlainText.hasLink(typed) || PlainText.hasMarkup(typed)
                        ? Optional.of(FieldProblem.LINK)
                        : Optional.empty());
    }

    static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }

    private Optional<FieldProblem> phone() {
        if (helpLinePhone.isEmpty()) {
            return Optional.of(FieldProblem.MISSING);
        }
        return isPhone(helpLinePhone) ? Optional.empty() : Optional.of(FieldProblem.NO_PHONE_NUMBER);
    }

    private Optional<FieldProblem> email() {
        return switch (EmailAddress.read(helpLineEmail)) {
            case EmailReading.Read _ -> Optional.empty();
            case EmailReading.Refused(var reason) ->
                Optional.of(reason == EmailReading.Reason.EMPTY ? FieldProblem.MISSING : FieldProblem.NO_EMAIL_ADDRESS);
        };
    }

    private Optional<FieldProblem> domain() {
        return mailDomain.isEmpty() || EmailAddress.read("office@" + mailDomain) instanceof EmailReading.Read
                ? Optional.empty()
                : Optional.of(FieldProblem.NO_DOMAIN);
    }
}
