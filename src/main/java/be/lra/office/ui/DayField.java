package be.lra.office.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A day, chosen or typed as in lists, in the words of the agent's language. */
class DayField extends DatePicker {

    private static final int MONDAY = 1; // as the component counts
    private static final int DAYS = 7;

    DayField(String labelKey) {
        setLabel(getTranslation(labelKey));
        setI18n(words(getLocale()));
    }

    /** Whether what was typed is a day, or nothing; else says so beside the field. */
    boolean isReadable() {
        boolean isUnreadable = getDefaultValidator().apply(getValue(), null).isError();
        if (isUnreadable) {
            setErrorMessage(getTranslation("office.day.unreadable"));
            setInvalid(true);
            focus();
        }
        return !isUnreadable;
    }

    private DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(MONDAY)
                .setToday(getTranslation("office.day.today"))
                .setCancel(getTranslation("office.change.cancel"))
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d/M/yyyy")
                .setBadInputErrorMessage(getTranslation("office.day.unreadable"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
