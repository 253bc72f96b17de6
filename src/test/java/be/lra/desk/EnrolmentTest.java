package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bridge on its way to a desk, with a server that does as the test says and pauses that cost no time. */
class EnrolmentTest {

    private final MutableClock clock = new MutableClock();
    private final List<String> said = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> meanwhile = new ArrayList<>();

    @TempDir
    private Path folder;

    private DeskKey key;
    private PairingNote note;
    private FakeServer server;
    private ServerLink link;

    @BeforeEach
    void start() throws IOException {
        key = DeskKey.at(folder.resolve("desk.key"));
        note = new PairingNote(folder.resolve("desk.key"));
        server = new FakeServer(DeskFixtures.DESK, clock);
        link = new ServerLink(server.address(), key, "1.2.3", clock);
    }

    @AfterEach
    void stop() {
        link.close();
        server.close();
    }

    @Test
    void enrolledBridgeLearnsItsDesk() throws InterruptedException {
        ServedDesk desk = await();

        assertThat(desk).isEqualTo(new ServedDesk(DeskFixtures.DESK, "Guichet 1", "Commune-Exemple"));
        assertThat(said).containsExactly("This PC reads cards for Guichet 1 (Commune-Exemple).");
    }

    @Test
    void newBridgeShowsTheCodeThatTheServerExpects() throws InterruptedException {
        server.standing.set("unknown");
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        PairingCode expected = server.codes.remove();
        assertThat(said.getFirst()).isEqualTo(Enrolment.CODE_MARK + expected.grouped());
        assertThat(said.get(1))
                .contains(expected.grouped())
                .contains(server.address() + "/desk")
                .contains(key.fingerprint().forPeople());
    }

    @Test
    void codeIsShownOnceWhileItIsTyped() throws InterruptedException {
        server.standing.set("unknown");
        meanwhile.add(() -> {});
        meanwhile.add(() -> {});
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        assertThat(said)
                .hasSize(3)
                .filteredOn(line -> line.startsWith(Enrolment.CODE_MARK))
                .hasSize(1);
        assertThat(server.codes).hasSize(1);
    }

    @Test
    void codeWaitsBesideTheKeyForItsOwnerAlone() throws InterruptedException {
        server.standing.set("unknown");
        var whileWaiting = new ArrayList<Boolean>();
        meanwhile.add(() -> {
            whileWaiting.add(DeskKey.isKeptPrivate(folder.resolve("desk.key.code")));
            server.standing.set("enrolled");
        });

        await();

        assertThat(whileWaiting).containsExactly(true);
        assertThat(folder.resolve("desk.key.code")).doesNotExist();
    }

    @Test
    void secondStartShowsTheSameCode() throws InterruptedException {
        var code = new PairingCode("7KQM3XW9");
        note.keep(new PairingNote.Noted(code, clock.instant().plusSeconds(60)));
        server.standing.set("waiting");
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        assertThat(said).contains(Enrolment.CODE_MARK + "7KQM-3XW9");
        assertThat(server.codes).isEmpty();
    }

    @Test
    void expiredCodeIsFollowedByANewOne() throws InterruptedException {
        server.standing.set("unknown");
        meanwhile.add(() -> {
            clock.advance(Duration.ofMinutes(10));
            server.standing.set("unknown");
        });
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        assertThat(server.codes).hasSize(2);
        assertThat(said)
                .filteredOn(line -> line.startsWith(Enrolment.CODE_MARK))
                .hasSize(2);
    }

    @Test
    void replacedBridgeIsToldSoBeforeItsCode() throws InterruptedException {
        server.standing.set("replaced");
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        assertThat(said.getFirst()).startsWith("Another PC has taken the place of this one");
        assertThat(said.get(1)).startsWith(Enrolment.CODE_MARK);
    }

    @Test
    void disconnectedBridgeIsToldSoBeforeItsCode() throws InterruptedException {
        server.standing.set("released");
        meanwhile.add(() -> server.standing.set("enrolled"));

        await();

        assertThat(said.getFirst()).startsWith("An administrator disconnected this PC");
    }

    @Test
    void blockedBridgeSaysWhyAndTriesAgain() throws InterruptedException {
        refuse("bridge-blocked");
        server.facts.put("block-reason", "PC_LOST");
        meanwhile.add(() -> {});
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).contains("is blocked").contains("PC lost or stolen");
        assertThat(pauses).containsOnly(Duration.ofSeconds(20));
    }

    @Test
    void reasonOfANewerServerHasWordsToo() throws InterruptedException {
        refuse("bridge-blocked");
        server.facts.put("block-reason", "MOON");
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(said.getFirst()).contains("ask the administrator");
    }

    @Test
    void oldBridgeSaysWhichVersionItNeeds() throws InterruptedException {
        refuse("update-needed");
        server.facts.put("needs", "2.0.0");
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(said.getFirst()).contains("(1.2.3)").contains("version 2.0.0");
    }

    @Test
    void bridgeWaitsAsLongAsTheServerAsks() throws InterruptedException {
        refuse("too-many");
        server.status.set(429);
        server.facts.put("retry-after", "90");
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(said.getFirst()).startsWith("Too many codes");
        assertThat(pauses).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void refusalThatHasNoWordsIsSaidByItsCode() throws InterruptedException {
        refuse("moon-in-the-way");
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(said.getFirst()).contains("(moon-in-the-way)");
    }

    @Test
    void serverThatIsAwayIsAskedLessAndLess() throws InterruptedException {
        server.status.set(503);
        for (int tries = 0; tries < 6; tries++) {
            meanwhile.add(() -> {});
        }
        meanwhile.add(() -> server.status.set(0));

        await();

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 4L, 4L, 4L, 4L);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).contains("does not answer (status-503)");
    }

    @Test
    void codeNoteThatIsGarbageIsNone() throws IOException {
        Files.writeString(folder.resolve("desk.key.code"), "garbage\nno time\n");

        assertThat(note.at(clock.instant())).isEmpty();
    }

    private void refuse(String reason) {
        server.refusal.set(reason);
        server.status.set(403);
    }

    private ServedDesk await() throws InterruptedException {
        var voice = new PcVoice(said::add, BridgeWords.in("en"), "1.2.3");
        return new Enrolment(link, key, note, voice, clock, this::rest).await();
    }

    /** What happens while the bridge would wait. */
    private void rest(Duration pause) {
        pauses.add(pause);
        meanwhile.removeFirst().run();
    }
}
