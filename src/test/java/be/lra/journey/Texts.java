package be.lra.journey;

import static org.awaitility.Awaitility.await;

import be.lra.demo.sms.ReceivedSms;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The SMS on the visitor's phone. */
final class Texts {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Texts() {}

    /**
     * The six digits of the newest code, once it has arrived.
     *
     * @param e164 of a phone that receives no other
     */
    static String code(String e164) {
        List<ReceivedSms> arrived =
                await().atMost(PATIENCE).until(() -> Journey.texts().to(e164), found -> !found.isEmpty());
        return CODE.matcher(arrived.getFirst().text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
