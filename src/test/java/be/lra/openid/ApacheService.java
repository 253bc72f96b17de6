package be.lra.openid;

import be.lra.FreePort;
import be.lra.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A service that others wrote: Apache with mod_auth_openidc in front of a page that shows what it was told about the
 * citizen. Needs the package libapache2-mod-auth-openidc, and no root.
 */
public final class ApacheService implements AutoCloseable {

    public static final String ID = "museum";
    public static final String NAME = "Museum of Examples";
    private static final String SECRET = "a-secret-of-the-tests-only-which-is-long-enough";
    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final Path folder;
    private Process process;

    private ApacheService(URI address, Path folder, Process process) {
        this.address = address;
        this.folder = folder;
        this.process = process;
    }

    /** A free port of this machine, for its registration. */
    public static URI freeAddress() {
        return URI.create("http://127.0.0.1:" + FreePort.any());
    }

    /** As secrets of services stand in settings. */
    public static String hash(String secret) {
        return Hashes.of(secret);
    }

    /** The settings of the application that register it. */
    public static Map<String, String> registration(URI address) {
        var settings = new TreeMap<String, String>();
        String service = "lra.openid.services." + ID;
        for (String language : new String[] {"fr", "nl", "de", "en"}) {
            settings.put(service + ".names." + language, NAME);
        }
        settings.put(service + ".address", address + "/member/");
        settings.put(service + ".redirect-uris", address + "/member/callback");
        settings.put(service + ".post-logout-uris", address + "/bye.html");
        settings.put(service + ".secret-hash", Hashes.of(SECRET));
        settings.put(service + ".scopes", "openid,profile,email");
        return settings;
    }

    /**
     * Starts it.
     *
     * @param issuer the application
     */
    public static ApacheService start(URI address, URI issuer) {
        for (Path needed : new Path[] {PROGRAM, MODULES.resolve("mod_auth_openidc.so")}) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(needed + " is missing: install libapache2-mod-auth-openidc");
            }
        }
        try {
            Path folder = Files.createTempDirectory(
                    "lra-apache", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Files.createDirectories(folder.resolve("pages/member"));
            Files.writeString(folder.resolve("pages/bye.html"), "<h1 id=\"bye\">Bye</h1>");
            Files.writeString(folder.resolve("pages/member/index.shtml"), page());
            Files.writeString(folder.resolve("apache.conf"), configuration(address, issuer, folder));
            Process process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-D",
                            "FOREGROUND",
                            "-f",
                            folder.resolve("apache.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            var service = new ApacheService(address, folder, process);
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("Apache does not start", e);
        }
    }

    private static String page() {
        var page = new StringBuilder("<!DOCTYPE html><title>Museum</title><h1 id=\"in\">Member</h1>\n");
        for (String claim : new String[] {"sub", "iss", "acr", "amr", "name", "email", "egovNRN"}) {
            page.append("<p id=\"%1$s\"><!--#echo var=\"OIDC_CLAIM_%1$s\" --></p>%n".formatted(claim));
        }
        return page.toString();
    }

    private static String configuration(URI address, URI issuer, Path folder) {
        String account = Programs.AS_ROOT ? "User www-data\nGroup www-data\n" : "";
        return account + """
                ServerRoot "%1$s"
                ServerName 127.0.0.1
                Listen 127.0.0.1:%2$d
                PidFile "%1$s/pid"
                ErrorLog "%1$s/error.log"
                LogLevel warn
                DefaultRuntimeDir "%1$s"
                Mutex sem
                DocumentRoot "%1$s/pages"
                LoadModule mpm_event_module %4$s/mod_mpm_event.so
                LoadModule authn_core_module %4$s/mod_authn_core.so
                LoadModule authz_core_module %4$s/mod_authz_core.so
                LoadModule authz_user_module %4$s/mod_authz_user.so
                LoadModule dir_module %4$s/mod_dir.so
                LoadModule mime_module %4$s/mod_mime.so
                LoadModule include_module %4$s/mod_include.so
                LoadModule auth_openidc_module %4$s/mod_auth_openidc.so
                TypesConfig /dev/null
                AddType text/html .html .shtml
                AddOutputFilter INCLUDES .shtml
                DirectoryIndex index.shtml
                OIDCProviderMetadataURL %3$s/.well-known/openid-configuration
                OIDCClientID %5$s
                OIDCClientSecret %6$s
                OIDCProviderTokenEndpointAuth client_secret_basic
                OIDCPKCEMethod S256
                OIDCScope "openid profile email"
                OIDCUserInfoSignedResponseAlg RS256
                OIDCIDTokenSignedResponseAlg RS256
                OIDCAuthRequestParams acr_values=http%%3A%%2F%%2Feidas.europa.eu%%2FLoA%%2Fsubstantial&ui_locales=nl
                OIDCRedirectURI %7$s/member/callback
                OIDCCryptoPassphrase tests-only
                OIDCRemoteUserClaim sub
                OIDCPassClaimsAs environment
                <Directory "%1$s/pages">
                Options +Includes
                Require all granted
                </Directory>
                <Location /member>
                AuthType openid-connect
                Require valid-user
                </Location>
                """.formatted(folder, address.getPort(), withoutSlash(issuer), MODULES, ID, SECRET, address);
    }

    private static String withoutSlash(URI issuer) {
        return issuer.toString().replaceFirst("/$", "");
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Apache does not answer: " + Files.readString(folder.resolve("output")));
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it wrote down about trouble, for whoever asks why a test failed. */
    public String log() {
        try {
            return Files.readString(folder.resolve("error.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        Programs.stop(process);
    }
}
