package be.lra.demo.card;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/**
 * A virtual card in the slot of a virtual reader (vpcd) under a real PC/SC daemon. Connecting inserts it, closing takes
 * it out. For tests only: vpcd listens on all interfaces and asks nobody who he is.
 *
 * @see "eid-card.md 8: wire protocol"
 */
public final class VpcdCard implements AutoCloseable {

    private static final int POWER_OFF = 0x00;
    private static final int POWER_ON = 0x01;
    private static final int RESET = 0x02;
    private static final int ATR = 0x04;
    private static final int CONNECT_LIMIT = 2_000; // milliseconds; ours

    private final VirtualCard card;
    private final Socket socket;
    private final Thread server;

    private VpcdCard(VirtualCard card, Socket socket) {
        this.card = card;
        this.socket = socket;
        this.server = Thread.ofPlatform().daemon().name("virtual-card").unstarted(this::serve);
    }

    /**
     * Puts the card into the slot that listens on this port of this machine.
     *
     * @throws UncheckedIOException if no virtual reader listens there
     */
    public static VpcdCard insert(VirtualCard card, int port) {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException("no virtual reader on port " + port, e);
        }
        var inserted = new VpcdCard(card, socket);
        inserted.server.start();
        return inserted;
    }

    public VirtualCard card() {
        return card;
    }

    /** Takes the card out; a command it is silent on never gets its answer. */
    @Override
    public void close() {
        card.remove();
        closeSocket();
    }

    private void serve() {
        try (var input = new DataInputStream(socket.getInputStream())) {
            while (!card.isRemoved()) {
                Optional<byte[]> answer = answer(readFrame(input));
                if (answer.isPresent()) {
                    writeFrame(answer.get());
                }
            }
        } catch (IOException | CardRemoved e) {
            card.remove();
        } finally {
            closeSocket();
        }
    }

    private Optional<byte[]> answer(byte[] payload) {
        if (payload.length != 1) {
            return Optional.of(card.transmit(payload));
        }
        switch (payload[0]) {
            case POWER_OFF, POWER_ON, RESET -> card.reset();
            case ATR -> {
                return Optional.of(card.image().atr());
            }
            default -> {}
        }
        return Optional.empty();
    }

    private byte[] readFrame(DataInputStream input) throws IOException {
        acknowledgeAtOnce();
        int length = input.readUnsignedShort();
        acknowledgeAtOnce();
        byte[] payload = new byte[length];
        input.readFully(payload);
        return payload;
    }

    /**
     * vpcd sends length and payload in two pieces and waits for the first to be acknowledged: 40 ms a command without
     * this. The option wears off, so it is set before every read.
     */
    private void acknowledgeAtOnce() throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void writeFrame(byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(Short.BYTES + payload.length)
                .putShort((short) payload.length)
                .put(payload);
        socket.getOutputStream().write(frame.array());
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a socket", e);
        }
    }
}
