package be.lra.reader;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the screens of this node that something came from the reader of their desk, or that it sees something else: at
 * once where it came to this node, else after a twentieth of a second at most. One query for all of them, none where no
 * screen listens. What came is not said here; the screen asks.
 *
 * @see "src/docs/decisions/0513-screens-are-told-of-a-card.md"
 */
@Component
class CardNews implements DisposableBean {

    private static final long LOOK = 50; // milliseconds; a card is on the screen within 0.4 s
    private static final long LONGEST =
            TimeUnit.MINUTES.toNanos(2); // then the browser asks anew, and is recognised anew

    /** What was read, and what each reader sees; a bridge that became silent is news too. */
    private static final String NEWS = """
            select desk, 'card', concat(id, ' ', state)
            from card_reading where desk in (:desks) and state not in ('OPEN', 'TAKEN')
            union all
            select b.serves, 'reader', concat(b.state, ' ', s.card_present, ' ', s.problem, ' ', s.reader_name, ' ',
                s.seen_at > utc_timestamp(6) - interval :silence microsecond)
            from bridge b join reader_status s on s.bridge = b.id where b.serves in (:desks)""";

    private record Screen(UUID desk, SseEmitter line, long since) {}

    /** Of what at which desk there is news. */
    private record About(UUID desk, String kind) {}

    private record News(About about, String what) {}

    private final DataSource database;
    private final List<Screen> screens = new CopyOnWriteArrayList<>();
    private final Map<About, String> told = new ConcurrentHashMap<>();
    private @Nullable SingleConnectionDataSource held;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("card-news").daemon().factory());

    CardNews(@Qualifier("selfCommitting") DataSource database) {
        this.database = database;
        var _ = watch.scheduleWithFixedDelay(this::look, LOOK, LOOK, TimeUnit.MILLISECONDS);
    }

    /** A line on which the screen of this desk hears; the browser opens a new one when it ends. */
    SseEmitter listen(UUID desk) {
        var line = new SseEmitter(0L); // ends by our hand
        var screen = new Screen(desk, line, System.nanoTime());
        line.onCompletion(() -> screens.remove(screen));
        line.onError(error -> screens.remove(screen));
        screens.add(screen);
        send(screen, SseEmitter.event().name("line").data("speaks"));
        return line;
    }

    /** Looks without waiting for the next time: something came. */
    void lookNow() {
        if (!screens.isEmpty()) {
            watch.execute(this::look);
        }
    }

    /** Tells what is new since the last look. */
    synchronized void look() {
        Set<UUID> desks = screens.stream().map(Screen::desk).collect(Collectors.toSet());
        told.keySet().removeIf(about -> !desks.contains(about.desk()));
        if (desks.isEmpty()) {
            release();
            return;
        }
        try {
            JdbcClient.create(connection())
                    .sql(NEWS)
                    .param("desks", desks.stream().map(UUID::toString).toList())
                    .param("silence", TimeUnit.NANOSECONDS.toMicros(ReaderStatus.SILENCE.toNanos()))
                    .query((row, number) ->
                            new News(new About(UUID.fromString(row.getString(1)), row.getString(2)), row.getString(3)))
                    .list()
                    .forEach(this::tell);
        } catch (RuntimeException e) { // whatever it was: a look that throws would be the last one of this node
            release();
            told.clear(); // the lamps say that the database is away; afterwards everything is news
        }
        screens.stream()
                .filter(screen -> System.nanoTime() - screen.since() > LONGEST)
                .forEach(screen -> screen.line().complete());
    }

    /** The same one for every look while a screen listens: fetched anew each time, it takes three statements, not one. */
    private DataSource connection() {
        SingleConnectionDataSource known = held;
        if (known == null) {
            known = new SingleConnectionDataSource(DataSourceUtils.getConnection(database), true);
            held = known;
        }
        return known;
    }

    private void release() {
        if (held != null) {
            held.destroy();
            held = null;
        }
    }

    private void tell(News news) {
        if (!news.what().equals(told.put(news.about(), news.what()))) {
            screens.stream()
                    .filter(screen -> screen.desk().equals(news.about().desk()))
                    .forEach(screen ->
                            send(screen, SseEmitter.event().data(news.about().kind())));
        }
    }

    private void send(Screen screen, SseEmitter.SseEventBuilder words) {
        try {
            screen.line().send(words);
        } catch (IOException | IllegalStateException e) { // the browser has gone
            screens.remove(screen);
        }
    }

    /** Before the web server waits for its last answers: these lines would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        screens.forEach(screen -> screen.line().complete());
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        screens.clear();
        look(); // nobody listens: gives the connection back
    }
}
