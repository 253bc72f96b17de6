package be.lra.journey;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts what a page brings with it, uncompressed and as if nothing were cached. */
final class PageWeight {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final Map<String, Integer> assets = new HashMap<>();

    int bytes(Page page) {
        String document = page.content();
        int bytes = document.getBytes(StandardCharsets.UTF_8).length;
        return bytes
                + ASSET.matcher(document)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .mapToInt(asset -> assets.computeIfAbsent(asset, path -> size(page, path)))
                        .sum();
    }

    private static int size(Page page, String path) {
        String address = URI.create(page.url()).resolve(path).toString();
        return page.context().request().get(address).body().length;
    }
}
