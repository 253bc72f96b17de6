package be.lra.office.ui;

import com.vaadin.flow.component.html.Span;

/** Whether a desk or an agent is blocked, in a word and by colour. */
class LockTag extends Span {

    static LockTag ofDesk(boolean blocked) {
        return new LockTag(blocked, "office.admin.open");
    }

    static LockTag ofAgent(boolean blocked) {
        return new LockTag(blocked, "office.admin.active");
    }

    private LockTag(boolean blocked, String otherwise) {
        setText(getTranslation(blocked ? "office.admin.blocked" : otherwise));
        addClassNames("tag", blocked ? "tag-bad" : "tag-good");
    }
}
