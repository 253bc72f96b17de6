package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import be.lra.demo.card.Specimen;
import be.lra.demo.reader.ChipInSlot;
import be.lra.demo.reader.SpecimenReaderProvider;
import be.lra.demo.reader.SpecimenSlot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {

    private final MutableClock clock = new MutableClock();
    private final SpecimenSlot slot = new SpecimenSlot();
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    private final MutableClock serverClock = new MutableClock();
    private FakeServer server;
    private Watchdog watchdog;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer(DeskFixtures.DESK, serverClock);
        watchdog = new Watchdog(System::nanoTime, waiting -> {});
        DeskKey.at(key());
    }

    @AfterEach
    void stop() {
        watchdog.close();
        server.close();
    }

    @Test
    void pcThatLacksNothingIsAllGood() {
        slot.insert(ChipInSlot.of(DeskFixtures.card(Specimen.CITIZEN)));

        boolean allGood = look(server.address());

        assertThat(allGood).isTrue();
        assertThat(said).hasSize(6).allMatch(line -> line.startsWith("[ok] "));
        assertThat(String.join("\n", said))
                .contains(SpecimenReaderProvider.READER_NAME)
                .contains("A card is in")
                .contains("This PC reads cards for Guichet 1 (Commune-Exemple).");
    }

    @Test
    void readerWithoutACardIsNoTrouble() {
        assertThat(look(server.address())).isTrue();
        assertThat(said).anyMatch(line -> line.startsWith("[ok] No card in the reader."));
    }

    @Test
    void missingReaderIsTrouble() {
        slot.plug(false);

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains("No reader is connected");
    }

    @Test
    void serverThatDoesNotListenIsSaidInWords() {
        URI address = server.address();
        server.close();

        assertThat(look(address)).isFalse();
        assertThat(troubles()).singleElement().asString().contains("does not answer (no connection possible)");
    }

    @Test
    void unknownNameOfTheServerIsSaidInWords() {
        assertThat(look(URI.create("https://no-such-host.invalid"))).isFalse();
        assertThat(troubles()).singleElement().asString().contains("(unknown server name)");
    }

    @Test
    void pcWithoutAKeyIsToldToStartTheProgramAndGetsNone() throws IOException {
        Files.delete(key());
        server.standing.set("unknown");

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains("has no key yet");
        assertThat(key()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"unknown, connected to no desk", "replaced, Another PC took the place", "released, disconnected this PC"
    })
    void keyWithoutADeskIsSaidWithItsPast(String state, String words) {
        server.standing.set(state);

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains(words);
    }

    @Test
    void codeThatWaitsIsShownAgain() {
        server.standing.set("waiting");
        new PairingNote(key())
                .keep(new PairingNote.Noted(
                        new PairingCode("7KQM3XW9"), clock.instant().plusSeconds(60)));

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains("7KQM-3XW9");
    }

    @Test
    void codeThatWaitsElsewherePointsToACopiedKey() {
        server.standing.set("waiting");

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains("copied");
    }

    @Test
    void blockedKeyIsSaidWithItsReason() {
        server.refusal.set("bridge-blocked");
        server.facts.put("block-reason", "KEY_COPIED");
        server.status.set(403);

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains("is blocked").contains("copied");
    }

    @ParameterizedTest
    @CsvSource({"PT5M, 5 min slow", "-PT7M, 7 min fast"})
    void clockThatIsOffIsSaidWithItsDirection(Duration serverAhead, String words) {
        serverClock.advance(serverAhead);

        assertThat(look(server.address())).isFalse();
        assertThat(troubles()).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void everythingIsSaidInFourLanguages(String language) {
        var settings = new BridgeSettings(server.address(), key(), language, Optional.empty(), true, false);
        new Diagnosis(settings, "1.2.3", clock, said::add).isAllGood(readers());

        assertThat(said.getLast()).isEqualTo("[ok] " + BridgeWords.in(language).say("bridge.check.clock.right", "0"));
    }

    private boolean look(URI address) {
        var settings = new BridgeSettings(address, key(), "en", Optional.empty(), true, false);
        return new Diagnosis(settings, "1.2.3", clock, said::add).isAllGood(readers());
    }

    private CardReaders readers() {
        return new CardReaders(Optional.of(new SpecimenReaderProvider(slot)), watchdog, DeskFixtures.LIMITS);
    }

    private List<String> troubles() {
        return said.stream().filter(line -> line.startsWith("[!!] ")).toList();
    }

    private Path key() {
        return folder.resolve("desk.key");
    }
}
