package be.lra.demo.card;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Belgian eID card without plastic: the raw chip, which speaks T=0 and leaves {@code 61 xx} and {@code 6C xx} to its
 * reader. It can be told to fail as cards in the field do.
 */
public final class VirtualCard {

    private static final int NEVER = Integer.MAX_VALUE;

    private final CardImage image;
    private final VirtualChip chip;
    private final CountDownLatch removed = new CountDownLatch(1);
    private int commandsUntilRemoval = NEVER;
    private int commandsUntilSilence = NEVER;
    private @Nullable LineRate line;
    private Traffic traffic = Traffic.NONE;

    public VirtualCard(CardImage image) {
        this.image = image;
        this.chip = new VirtualChip(image);
    }

    public CardImage image() {
        return image;
    }

    /** Resets the chip and gives its answer to reset. */
    public synchronized byte[] reset() {
        failIfRemoved();
        chip.reset();
        return image.atr();
    }

    /**
     * Answers one raw command with data and status word. A silent card answers only by being removed.
     *
     * @param command four or five bytes, or five and as many as the fifth says
     * @throws CardRemoved if the card is gone, or goes while it is silent
     */
    public byte[] transmit(byte[] command) {
        synchronized (this) {
            failIfRemoved();
            if (commandsUntilRemoval-- == 0) {
                remove();
            }
            failIfRemoved();
            if (commandsUntilSilence != 0) {
                commandsUntilSilence--;
                byte[] answer = chip.answer(command);
                traffic = traffic.and(command, answer);
                travel(command.length + answer.length);
                return answer;
            }
        }
        return staySilent();
    }

    /** What crossed the contacts so far. */
    public synchronized Traffic traffic() {
        return traffic;
    }

    /** Takes the card out of its reader; a silent command ends with {@link CardRemoved}. */
    public void remove() {
        removed.countDown();
    }

    public boolean isRemoved() {
        return removed.getCount() == 0;
    }

    /** The card goes at the command after so many. */
    public synchronized VirtualCard removedAfter(int commands) {
        commandsUntilRemoval = commands;
        return this;
    }

    /** The card answers so many commands, and no other. */
    public synchronized VirtualCard silentAfter(int commands) {
        commandsUntilSilence = commands;
        return this;
    }

    /** Bytes take their time, as on a real line; otherwise they take none. */
    public synchronized VirtualCard atLineRate(LineRate rate) {
        line = rate;
        return this;
    }

    /** The chip answers no more challenges, as after 5000 of them. */
    public synchronized VirtualCard withSpentChallenges() {
        chip.spendChallenges();
        return this;
    }

    public synchronized VirtualCard withBlockedPin() {
        chip.blockPin();
        return this;
    }

    private byte[] staySilent() {
        try {
            removed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CardRemoved();
    }

    private void travel(int bytes) {
        if (line == null) {
            return;
        }
        try {
            if (removed.await(line.timeFor(bytes).toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CardRemoved();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CardRemoved();
        }
    }

    private void failIfRemoved() {
        if (isRemoved()) {
            throw new CardRemoved();
        }
    }
}
