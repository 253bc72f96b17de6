package be.lra.reader.ui;

import be.lra.office.Role;
import be.lra.office.SignedInAgent;
import be.lra.reader.BlockReason;
import be.lra.reader.BridgeView;
import be.lra.reader.DeskReaders;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** What the one who is signed in may do with a reader program. The service decides again. */
class ReaderActs {

    private final DeskReaders readers;
    private final SignedInAgent agent;
    private final Runnable afterwards;

    /** @param afterwards shows the list again */
    ReaderActs(DeskReaders readers, SignedInAgent agent, Runnable afterwards) {
        this.readers = readers;
        this.agent = agent;
        this.afterwards = afterwards;
    }

    /**
     * The buttons; none of them for an agent.
     *
     * @param words knows the language
     */
    Div buttons(BridgeView bridge, Component words) {
        var buttons = new Div();
        buttons.addClassName("row");
        boolean administers = agent.hasRole(Role.ADMINISTRATOR);
        boolean blocked = bridge.blocked().isPresent();
        if (administers) {
            buttons.add(button(words, "reader.act.rename", bridge, () -> rename(bridge)));
        }
        if (administers && !blocked) {
            buttons.add(button(words, "reader.act.disconnect", bridge, () -> disconnect(bridge)));
        }
        if (!blocked && (administers || agent.hasRole(Role.SUPERVISOR))) {
            Button block = button(words, "reader.act.block", bridge, () -> block(bridge));
            block.addThemeVariants(ButtonVariant.ERROR);
            buttons.add(block);
        }
        if (blocked && administers) {
            buttons.add(button(words, "reader.act.unblock", bridge, () -> {
                readers.unblock(bridge.id());
                afterwards.run();
            }));
        }
        return buttons;
    }

    private static Button button(Component words, String key, BridgeView bridge, Runnable act) {
        var button = new Button(words.getTranslation(key), click -> act.run());
        button.setAriaLabel(button.getText() + ": " + bridge.name());
        return button;
    }

    private void rename(BridgeView bridge) {
        new RenameDialog(bridge.name(), name -> readers.rename(bridge.id(), name), afterwards).open();
    }

    private void disconnect(BridgeView bridge) {
        new DisconnectDialog(bridge.name(), () -> {
                    readers.disconnect(bridge.id());
                    afterwards.run();
                })
                .open();
    }

    private void block(BridgeView bridge) {
        new BlockDialog(bridge.name(), (BlockReason reason) -> {
                    readers.block(bridge.id(), reason);
                    afterwards.run();
                })
                .open();
    }
}
