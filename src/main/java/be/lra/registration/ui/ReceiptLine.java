package be.lra.registration.ui;

import be.lra.registration.CaseReceipt;
import be.lra.registration.Reference;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;

/** The receipt of the newest letter, to be opened and printed; before it is sealed, when that will be. */
class ReceiptLine extends Span {

    private boolean isReady;

    ReceiptLine() {
        getElement().setAttribute("aria-live", "polite");
    }

    /** Whether it has nothing more to learn. */
    boolean isReady() {
        return isReady;
    }

    void show(Reference reference, CaseReceipt receipt) {
        switch (receipt) {
            case CaseReceipt.Waits() -> setText(getTranslation("registration.receipt.waits"));
            case CaseReceipt.Ready ready -> offer(reference, ready);
        }
    }

    private void offer(Reference reference, CaseReceipt.Ready receipt) {
        var open = new Anchor(
                download -> {
                    download.inline("receipt-" + reference.value() + ".txt");
                    download.setContentType("text/plain; charset=utf-8");
                    download.getOutputStream().write(receipt.bytes());
                },
                AttachmentType.INLINE,
                getTranslation("registration.receipt.open"));
        open.setTarget(AnchorTarget.BLANK);
        removeAll();
        add(open);
        isReady = true;
    }
}
