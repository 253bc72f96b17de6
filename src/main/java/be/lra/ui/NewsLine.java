package be.lra.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The news of the office above a page; nothing while there are none. */
class NewsLine extends Div {

    private static final Duration LOOKS = Duration.ofMinutes(1);

    private final transient List<DeskNews> sources;
    private DeskNews.@Nullable Item shown;

    NewsLine(List<DeskNews> sources) {
        this.sources = sources;
        addClassName("office-news");
        setVisible(false);
        Polling.atLeastEvery(LOOKS, this, this::refresh);
    }

    /** Shows what is told now; what is shown already is not told again. */
    void refresh() {
        DeskNews.Item now = sources.stream()
                .map(DeskNews::now)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (now != null) {
            String title = getTranslation("ui.news.title");
            add(now.urgent() ? Notice.warning(title, now.text()) : Notice.info(title, now.text()));
        }
        setVisible(now != null);
    }
}
