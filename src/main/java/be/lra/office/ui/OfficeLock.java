package be.lra.office.ui;

import be.lra.office.OfficeBlockReason;
import be.lra.office.OfficeLocks;
import be.lra.office.OfficeUnblockReason;
import be.lra.ui.Notice;
import be.lra.ui.ReasonDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/** Stops the office as a whole, and says while it stands still. */
class OfficeLock extends Div {

    private final transient OfficeLocks locks;
    private final transient Runnable reload;
    private final boolean stays;

    /** @param stays whether the one who looks still may while the office is blocked */
    OfficeLock(boolean blocked, OfficeLocks locks, boolean stays, Runnable reload) {
        this.locks = locks;
        this.stays = stays;
        this.reload = reload;
        addClassName("office-lock");
        if (blocked) {
            add(Notice.warning(getTranslation("office.blocked.title"), getTranslation("office.blocked.text")));
        }
        if (!blocked) {
            add(new Button(getTranslation("office.block"), click -> block()));
        } else if (stays) {
            add(new Button(getTranslation("office.unblock"), click -> unblock()));
        }
    }

    private void block() {
        new ReasonDialog<>("office.block.", OfficeBlockReason.values(), reason -> {
                    locks.blockOffice(reason);
                    goOn();
                })
                .open();
    }

    private void unblock() {
        new ReasonDialog<>("office.unblock.", OfficeUnblockReason.values(), reason -> {
                    locks.unblockOffice(reason);
                    goOn();
                })
                .open();
    }

    /** A supervisor has stopped himself, too: the sign-in page says so. */
    private void goOn() {
        if (stays) {
            reload.run();
        } else {
            UI.getCurrent().getPage().setLocation("home");
        }
    }
}
