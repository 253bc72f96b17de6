package be.lra.office.ui;

import com.vaadin.flow.component.Component;

/** How long a document serves after its last day, in words. */
final class GraceWords {

    private GraceWords() {}

    /** @param words in whose language it is said */
    static String of(int months, int days, Component words) {
        String inMonths = words.getTranslation("office.document.months", months);
        if (days == 0) {
            return inMonths;
        }
        String inDays = words.getTranslation("office.document.days", days);
        return months == 0 ? inDays : inMonths + " + " + inDays;
    }
}
