package be.lra.account;

import be.lra.identity.MobileNumber;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How typed numbers of phones are read, and how they are shown again. What belongs to whom is known by libphonenumber. */
@Component
class MobileNumbers {

    private static final int LONGEST = 40; // signs worth reading
    private static final Pattern WRITTEN = Pattern.compile("[+(]*[0-9][0-9\\s\\u00a0\\u202f./()\\u2010-\\u2015-]*");
    private static final int SHOWN = 4; // last digits of a masked number

    private final PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
    private final SmsKeyProperties settings;

    MobileNumbers(SmsKeyProperties settings) {
        this.settings = settings;
    }

    /** Reads a number: as it is dialled at home, or with its country after a plus sign or two zeros. */
    NumberReading read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new NumberReading.Refused(NumberProblem.EMPTY);
        }
        if (text.length() > LONGEST || !WRITTEN.matcher(text).matches()) {
            return new NumberReading.Refused(NumberProblem.UNREADABLE);
        }
        try {
            return judge(plan.parse(text, settings.home()));
        } catch (NumberParseException e) {
            return new NumberReading.Refused(problem(e));
        }
    }

    private NumberReading judge(PhoneNumber number) {
        return switch (plan.getNumberType(number)) {
            case MOBILE, FIXED_LINE_OR_MOBILE -> mobile(number);
            case FIXED_LINE -> new NumberReading.Refused(NumberProblem.LANDLINE);
            case UNKNOWN -> new NumberReading.Refused(length(number));
            case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL ->
                new NumberReading.Refused(NumberProblem.SERVICE);
        };
    }

    private NumberReading mobile(PhoneNumber number) {
        @Nullable String country = plan.getRegionCodeForNumber(number);
        return country != null && settings.countries().contains(country)
                ? new NumberReading.Read(new MobileNumber(plan.format(number, PhoneNumberFormat.E164)), country)
                : new NumberReading.Refused(NumberProblem.COUNTRY);
    }

    /** Nobody has this number: said of its length where that is why. */
    private NumberProblem length(PhoneNumber number) {
        ValidationResult length = plan.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE);
        return switch (length) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> NumberProblem.TOO_SHORT;
            case TOO_LONG -> NumberProblem.TOO_LONG;
            case IS_POSSIBLE, INVALID_LENGTH, INVALID_COUNTRY_CODE -> NumberProblem.UNKNOWN;
        };
    }

    private static NumberProblem problem(NumberParseException trouble) {
        return switch (trouble.getErrorType()) {
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> NumberProblem.TOO_SHORT;
            case TOO_LONG -> NumberProblem.TOO_LONG;
            case INVALID_COUNTRY_CODE -> NumberProblem.UNKNOWN;
            case NOT_A_NUMBER -> NumberProblem.UNREADABLE;
        };
    }

    /** {@code +32 470 12 34 56} */
    String inFull(MobileNumber number) {
        return plan.format(parsed(number), PhoneNumberFormat.INTERNATIONAL);
    }

    /** {@code +32 ••• •• 34 56}: enough for the owner to know it again. */
    String masked(MobileNumber number) {
        String text = inFull(number);
        var masked = new StringBuilder();
        int country = 1 + Integer.toString(parsed(number).getCountryCode()).length();
        int hidden = number.e164().length() - country - SHOWN; // digits
        for (char sign : text.substring(country).toCharArray()) {
            boolean hide = Character.isDigit(sign) && hidden-- > 0;
            masked.append(hide ? '•' : sign);
        }
        return text.substring(0, country) + masked;
    }

    private PhoneNumber parsed(MobileNumber number) {
        try {
            return plan.parse(number.e164(), settings.home());
        } catch (NumberParseException e) {
            throw new IllegalStateException("a number that was read before is read again", e);
        }
    }
}
