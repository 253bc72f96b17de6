package be.lra.registration.ui;

import be.lra.messaging.Delivery;
import be.lra.messaging.DeliveryState;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;

/** Where the mail with the link stands, in words: queued, accepted, failed and why. */
class MailStateLine extends Span {

    MailStateLine(Optional<Delivery> delivery) {
        addClassName("mail-state");
        show(delivery);
    }

    final void show(Optional<Delivery> delivery) {
        getClassNames().removeIf(name -> name.startsWith("mail-state-"));
        addClassName("mail-state-"
                + delivery.map(Delivery::state)
                        .orElse(DeliveryState.QUEUED)
                        .name()
                        .toLowerCase(Locale.ROOT));
        String words = delivery.map(this::words).orElseGet(() -> getTranslation("registration.mail.none"));
        if (!words.equals(getText())) {
            setText(words);
        }
    }

    private String words(Delivery delivery) {
        String state = getTranslation("registration.mail." + delivery.state().name());
        String reason = delivery.reasonCode();
        return reason == null ? state : state + " – " + getTranslation("messaging.reason." + reason);
    }
}
