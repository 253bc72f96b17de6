package be.lra.card;

import be.lra.Programs;
import be.lra.demo.card.CardRemoved;
import be.lra.demo.card.VirtualCard;
import be.lra.demo.reader.ChipInSlot;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A virtual card in a slot of the virtual reader (vpcd) under a real PC/SC daemon. Closing takes it out.
 *
 * @see "eid-card.md 8: wire protocol"
 */
public final class VpcdCard implements AutoCloseable {

    private static final int POWER_OFF = 0x00;
    private static final int POWER_ON = 0x01;
    private static final int RESET = 0x02;
    private static final int ATR = 0x04;

    private final ChipInSlot chip;
    private final byte[] atr;
    private final Process contacts;

    private VpcdCard(ChipInSlot chip, Process contacts) {
        this.chip = chip;
        this.atr = chip.reset();
        this.contacts = contacts;
    }

    /**
     * Puts the card into a slot.
     *
     * @param chip hears raw T=0 commands
     * @param contacts a program whose input and output are a connection to the slot; it ends with the card
     */
    static VpcdCard insert(ChipInSlot chip, Process contacts) {
        var inserted = new VpcdCard(chip, contacts);
        Thread.ofPlatform().daemon().name("virtual-card").start(inserted::serve);
        return inserted;
    }

    /** A Belgian card as it is, without what a reader does between it and a program. */
    static ChipInSlot raw(VirtualCard card) {
        return new ChipInSlot() {
            @Override
            public byte[] reset() {
                return card.reset();
            }

            @Override
            public byte[] transmit(byte[] command) {
                return card.transmit(command);
            }

            @Override
            public boolean isRemoved() {
                return card.isRemoved();
            }

            @Override
            public void remove() {
                card.remove();
            }
        };
    }

    public boolean isRemoved() {
        return chip.isRemoved();
    }

    /** Takes the card out; a command it is silent on never gets its answer. */
    @Override
    public void close() {
        chip.remove();
        Programs.stop(contacts);
    }

    private void serve() {
        try (var input = new DataInputStream(contacts.getInputStream());
                OutputStream output = contacts.getOutputStream()) {
            while (!chip.isRemoved()) {
                byte[] payload = new byte[input.readUnsignedShort()];
                input.readFully(payload);
                Optional<byte[]> answer = answer(payload);
                if (answer.isPresent()) {
                    output.write(frame(answer.get()));
                    output.flush();
                }
            }
        } catch (IOException | CardRemoved e) {
            chip.remove();
        } finally {
            contacts.destroy();
        }
    }

    private Optional<byte[]> answer(byte[] payload) {
        if (payload.length != 1) {
            return Optional.of(chip.transmit(payload));
        }
        switch (payload[0]) {
            case POWER_OFF, POWER_ON, RESET -> chip.reset();
            case ATR -> {
                return Optional.of(atr);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(Short.BYTES + payload.length)
                .putShort((short) payload.length)
                .put(payload)
                .array();
    }
}
