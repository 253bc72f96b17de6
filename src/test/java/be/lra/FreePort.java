package be.lra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a program that is started later, which no other program is given by the system in the meantime. */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int BEHIND_HIGHEST = 32_000; // the system hands out ports from 32,768 to whoever names none
    private static final int MOST_TRIES = 100;

    private FreePort() {}

    /** A port of this machine on which nothing listens. */
    public static int any() {
        for (int tries = 1; true; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEHIND_HIGHEST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw new IllegalStateException("no free port", e);
                }
            }
        }
    }
}
