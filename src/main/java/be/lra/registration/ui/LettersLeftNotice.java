package be.lra.registration.ui;

import be.lra.registration.LettersLeft;
import be.lra.ui.Notice;
import com.vaadin.flow.component.Component;

/** Says before a visitor goes through everything that letters of the day run out, or have run out, and who can help. */
final class LettersLeftNotice {

    private LettersLeftNotice() {}

    /** @param words in whose language it is said */
    static Notice of(LettersLeft left, Component words) {
        String scope = left.scope().name();
        return left.isNone()
                ? Notice.error(
                        words.getTranslation(
                                "registration.stop." + left.scope().stop().name()),
                        words.getTranslation("registration.left.none." + scope))
                : Notice.warning(
                        words.getTranslation("registration.left." + scope, left.left()),
                        words.getTranslation("registration.left.next." + scope));
    }
}
