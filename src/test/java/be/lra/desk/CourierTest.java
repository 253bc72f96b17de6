package be.lra.desk;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.MutableClock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bridge has to say before it leaves. */
class CourierTest {

    /** It may have waited for the card as long as it could already: the last word comes now or too late. */
    @Test
    void messageWithoutAnswerIsGivenUpForTheLastWord(@TempDir Path folder) throws Exception {
        Queue<String> journal = new ConcurrentLinkedQueue<>();
        try (var server = new FakeServer(DeskFixtures.DESK, new MutableClock());
                var link = new ServerLink(server.address(), DeskKey.at(folder.resolve("key")), "1.0", server.clock());
                var courier = new Courier(link, Map.of(), new PcVoice(journal::add, BridgeWords.in("en"), "1.0"))) {
            server.stopsHalfWay.set(true);
            courier.start();
            server.awaitHalfAnAnswer();
            server.stopsHalfWay.set(false);

            courier.lastWord("card-silent");

            assertThat(server.heartbeats)
                    .extracting(heartbeat -> heartbeat.get("problem"))
                    .containsExactly("card-silent");
            assertThat(journal).noneMatch(line -> line.contains("no answer in time"));
        }
    }
}
