package be.lra.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** SEC-13: what an act that binds the municipality asks for before it is done. */
class ProofDialogViewTest extends BrowserlessTest {

    private final AtomicInteger done = new AtomicInteger();

    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes();
    }

    /** A proof that the tests give or hold back. */
    private static final class Given implements DeskProof {

        private final Kind kind;
        private boolean given;

        private Given(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public boolean isGiven() {
            return given;
        }

        @Override
        public Optional<Refusal> give(String typed) {
            throw new IllegalStateException("nothing is typed here");
        }
    }

    @Test
    void whoSignedInFederallyIsLedThereAndTheActFollowsByItselfOnce() {
        var proof = new Given(DeskProof.Kind.FEDERAL);
        var dialog = new ProofDialog(proof, done::incrementAndGet);
        dialog.open();
        roundTrip();

        assertThat(find(TextField.class, dialog).all()).isEmpty();
        assertThat(find(FederalLink.class, dialog).single().getHref()).contains("for=prove");
        poll();
        assertThat(done).hasValue(0);

        proof.given = true;
        poll();
        poll();
        assertThat(done).hasValue(1);
        assertThat(dialog.isOpened()).isFalse();
    }

    private static void poll() {
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    }
}
