package be.lra.training;

import be.lra.identity.Exercise;
import be.lra.identity.MrzCheckDigit;
import be.lra.identity.PersonIdentity;
import be.lra.identity.Sex;
import be.lra.registry.InventedVisitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The machine-readable zone of a passport of Utopia, the state of specimens (ICAO Doc 9303-4 §4.2). */
final class Passport {

    private static final String STATE = "UTO";
    private static final int LENGTH = 44; // signs, ICAO Doc 9303-4 §4.2.2
    private static final int NUMBER = 9; // signs
    private static final int PERSONAL_NUMBER = 14; // signs
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private Passport() {}

    static String lines(InventedVisitor visitor, Exercise exercise, LocalDate lastDay) {
        PersonIdentity person = visitor.onDocument(exercise);
        String names = person.lastName() + "<<"
                + person.givenNames().toUpperCase(Locale.ROOT).replace(' ', '<');
        String number = checked(filled(visitor.documentNumber(exercise), NUMBER));
        String birth = checked(SIX_DIGITS.format(person.birthDate().date().orElseThrow()));
        String expiry = checked(SIX_DIGITS.format(lastDay));
        String personal = filled("", PERSONAL_NUMBER) + "0";
        String sex = person.sex() == Sex.FEMALE ? "F" : "M";
        return filled("P<" + STATE + names, LENGTH) + "\n" + number + STATE + birth + sex + expiry + personal
                + MrzCheckDigit.of(number + birth + expiry + personal);
    }

    private static String checked(String text) {
        return text + MrzCheckDigit.of(text);
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(length - text.length());
    }
}
