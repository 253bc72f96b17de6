package be.lra;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Nu HTML checker, behind a class loader of its own: libraries it brings would change how the application under test
 * speaks HTTP. Its jars are laid down by the build.
 */
final class HtmlValidity {

    private static final Path JARS = Path.of("target", "html-checker");
    private static final Pattern TEXT = Pattern.compile(">[^<]+<");
    private static final Pattern VARYING =
            Pattern.compile("[0-9a-fA-F-]{8,}|[0-9]+|value=\"[^\"]*\"|content=\"[^\"]*\"");
    /** Errors and warnings; the rest is advice, such as about the slash that the template engine closes fields with. */
    private static final Pattern FAULT = Pattern.compile(
            "\\{\"type\":\"(?:error|info\",(?:(?!\"message\").)*\"subType\":\"warning)\".*?\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final long STACK = 64 << 20; // bytes; it descends deep into its schema
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private HtmlValidity() {}

    /** What the checker has against a page; each shape of a page is looked at once in a run, whatever its words. */
    static List<String> faults(String page) {
        String shape = VARYING.matcher(TEXT.matcher(page).replaceAll("><")).replaceAll("0");
        return CHECKED.add(shape) ? check(page) : List.of();
    }

    private static List<String> check(String page) {
        try (var deep = Executors.newSingleThreadExecutor(task -> new Thread(null, task, "html-checker", STACK))) {
            String answer = deep.submit(() -> answer(page)).get();
            return FAULT.matcher(answer).results().map(found -> found.group(1)).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the checker is another one than was laid down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String answer(String page) throws ReflectiveOperationException {
        Object checker = Checker.CHECK.getDeclaringClass().getConstructor().newInstance();
        return (String) Checker.CHECK.invoke(checker, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Checker {

        static final Method CHECK = find();

        private static Method find() {
            try (Stream<Path> jars = Files.list(JARS)) {
                @SuppressWarnings("resource") // for the whole run
                var loader = new URLClassLoader(
                        jars.map(Checker::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                return loader.loadClass("nu.validator.client.EmbeddedValidator")
                        .getMethod("validate", InputStream.class);
            } catch (IOException e) {
                throw new UncheckedIOException("./mvnw process-test-resources lays the checker down", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the checker is another one than was laid down", e);
            }
        }

        private static URL url(Path jar) {
            try {
                return jar.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
