package be.lra.office;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Paper} as it is kept.
 *
 * @param logo its row; null if there is none
 * @param texts by their field; without empty ones
 */
record PaperContent(@Nullable UUID logo, Map<String, String> texts) {

    static final PaperContent PLAIN = new PaperContent(null, Map.of());

    PaperContent {
        texts = Map.copyOf(texts);
    }
}
