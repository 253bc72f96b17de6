package be.lra.reader.ui;

import be.lra.reader.BridgeView;
import be.lra.ui.KeyValueList;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;

/** A reader program that is blocked and has lost its desk to another one: listed so that the block can be lifted. */
class BlockedBridge extends Article {

    BlockedBridge(BridgeView bridge, ReaderActs acts) {
        addClassNames("card", "reader-card");
        String reason = bridge.blocked().map(Enum::name).orElse("");
        add(
                new H3(bridge.name()),
                new KeyValueList()
                        .fact(getTranslation("reader.fact.blocked"), getTranslation("reader.block.reason." + reason))
                        .fact(getTranslation("reader.fact.fingerprint"), bridge.fingerprint()),
                acts.buttons(bridge, this));
    }
}
