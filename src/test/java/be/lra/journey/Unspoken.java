package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.microsoft.playwright.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log of a journey, its audit trail and its metrics must not tell: whatever people typed into a page, and every link and code that was sent to them
 * (security.md 11).
 */
final class Unspoken {

    private static final Logger LOG = LoggerFactory.getLogger(Unspoken.class);
    private static final String END = "Here a journey ended";
    private static final int SHORTEST = 6; // signs; shorter ones stand in any text

    private static final Pattern FIELD = Pattern.compile("&");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,}");
    private static final Pattern GROUPED_CODE = Pattern.compile("(?<!\\d)(\\d{3}) ?(\\d{3})(?!\\d)");
    private static final Pattern SYNCHRONISED = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)+)\"");

    /** Names of choices, ids of rows, the accounts of the staff: nothing of a visitor. */
    private static final Pattern HARMLESS = Pattern.compile(
            "[A-Z_]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|agent|colleague|supervisor|auditor|registrar|Français|Nederlands");

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    private Unspoken() {}

    /** Hears everything the application logs from now on. */
    static void listen() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (root.getAppender(Unspoken.class.getName()) == null) {
            var ear = new Ear();
            ear.setName(Unspoken.class.getName());
            ear.setContext(context);
            ear.start();
            root.addAppender(ear);
        }
    }

    /** A request of a browser: what was typed goes as a form, or as Vaadin's news of its fields. */
    static void sent(Request request) {
        String body = request.postData();
        if (body == null) {
            return;
        }
        SYNCHRONISED.matcher(body).results().forEach(found -> keep(found.group(1)));
        if (!body.startsWith("{")) {
            FIELD.splitAsStream(body)
                    .map(field -> field.substring(field.indexOf('=') + 1))
                    .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .forEach(Unspoken::keep);
        }
    }

    /** A mail or an SMS arrived. */
    static void received(String text) {
        TOKEN.matcher(text).results().forEach(found -> keep(found.group()));
        GROUPED_CODE.matcher(text).results().forEach(found -> keep(found.group(1) + found.group(2)));
    }

    static void keep(String secret) {
        if (secret.length() >= SHORTEST && !HARMLESS.matcher(secret).matches()) {
            SECRETS.add(secret);
        }
    }

    /**
     * Looks through everything that was logged so far.
     *
     * @param elsewhere what else outlives a visit
     */
    static void judge(Stream<String> elsewhere) {
        LOG.info(END);
        elsewhere.forEach(LINES::add);
        String log = String.join("\n", LINES);
        assertThat(log).as("the ear hears").contains(END);
        assertThat(SECRETS).as("what was typed and sent").isNotEmpty();
        List<String> told = SECRETS.stream()
                .filter(log::contains)
                .filter(secret -> aWord(secret, log))
                .toList();
        assertThat(told)
                .as(() -> "told by the log: "
                        + LINES.stream()
                                .filter(line -> told.stream().anyMatch(line::contains))
                                .limit(5)
                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** Six digits may be part of any number. */
    private static boolean aWord(String secret, String log) {
        return Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(secret) + "(?![0-9A-Za-z])")
                .matcher(log)
                .find();
    }

    private static final class Ear extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            var line = new StringBuilder(event.getFormattedMessage());
            line.append(' ').append(event.getMDCPropertyMap());
            if (event.getKeyValuePairs() != null) {
                line.append(' ').append(event.getKeyValuePairs());
            }
            IThrowableProxy thrown = event.getThrowableProxy();
            if (thrown != null) {
                line.append('\n').append(ThrowableProxyUtil.asString(thrown));
            }
            LINES.add(line.toString());
        }
    }
}
