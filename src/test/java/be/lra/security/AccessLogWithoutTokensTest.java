package be.lra.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** SEC-11: a real server with its access log really switched on. */
class AccessLogWithoutTokensTest {

    private static final String TOKEN = "kJ3x_9-QmZ0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV"; // 43 signs, as links have

    @TempDir
    Path folder;

    @Test
    void linksAreLoggedWithoutTheirTokens() throws IOException {
        List<String> lines = logOf(
                "/activate/" + TOKEN,
                "/activate/" + TOKEN + "?lang=nl",
                "/activate/%6B" + TOKEN.substring(1),
                "/activate//" + TOKEN,
                "/fails/" + TOKEN);

        assertThat(lines)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line)
                        .contains("[masked]")
                        .doesNotContain(TOKEN.substring(1, 20), TOKEN.substring(20)));
        assertThat(lines.getLast()).contains("/fails/").contains(" 500 ");
    }

    @Test
    void requestThatCannotBeReadIsLoggedWithoutItsPath() throws IOException {
        assertThat(logOf("/activate/" + TOKEN + "<"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains(" 400 ").doesNotContain(TOKEN.substring(1, 20)));
    }

    @Test
    void everythingElseIsLoggedAsItIs() throws IOException {
        String id = "019a0000-0000-7000-8000-000000000001";

        assertThat(logOf("/activate/code", "/desk/letter/" + id))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"GET /activate/code HTTP/1.1\" 200"),
                        line -> assertThat(line).contains("/desk/letter/" + id));
    }

    private List<String> logOf(String... paths) throws IOException {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withConfiguration(AutoConfigurations.of(TomcatServletWebServerAutoConfiguration.class))
                .withUserConfiguration(Pages.class)
                .withPropertyValues(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "server.tomcat.accesslog.enabled=true",
                        "server.tomcat.accesslog.buffered=false",
                        "server.tomcat.accesslog.directory=" + folder)
                .run(application -> {
                    assertThat(application).hasNotFailed();
                    var server = ((AnnotationConfigServletWebServerApplicationContext)
                                    application.getSourceApplicationContext())
                            .getWebServer();
                    for (String path : paths) {
                        ask(java.util.Objects.requireNonNull(server).getPort(), path);
                    }
                });
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllLines(files.findFirst().orElseThrow());
        }
    }

    /** By hand, because a client would refuse to send some of the paths. */
    private static void ask(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(AccessLogWithoutTokens.class)
    static class Pages {

        @Bean
        ServletRegistrationBean<HttpServlet> pages() {
            return new ServletRegistrationBean<>(new Page(), "/*");
        }

        @Bean
        ErrorPageRegistrar errors() {
            return pages -> pages.addErrorPages(new ErrorPage("/error"));
        }
    }

    @SuppressWarnings("serial")
    static class Page extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().startsWith("/fails/")) {
                response.sendError(500);
            } else {
                response.getWriter().print("a page");
            }
        }
    }
}
