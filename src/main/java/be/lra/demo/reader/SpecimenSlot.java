package be.lra.demo.reader;

import java.util.Optional;

/** The slot of a virtual reader: whoever holds it can put a card in and take it out. */
public final class SpecimenSlot {

    private Optional<ChipInSlot> chip = Optional.empty();
    private boolean plugged = true;
    private long changes;

    /** Puts a card in; one that is there goes first. */
    public synchronized void insert(ChipInSlot card) {
        chip.ifPresent(ChipInSlot::remove);
        chip = Optional.of(card);
        changed();
    }

    /** Takes the card out, if one is there. */
    public synchronized void remove() {
        chip.ifPresent(ChipInSlot::remove);
        chip = Optional.empty();
        changed();
    }

    /** Pulls the reader's cable, with the card in it; or puts it back. */
    public synchronized void plug(boolean in) {
        remove();
        plugged = in;
        changed();
    }

    synchronized boolean isPlugged() {
        return plugged;
    }

    /** The card in the slot, if there is one. */
    synchronized Optional<ChipInSlot> chip() {
        return chip.filter(card -> !card.isRemoved());
    }

    synchronized long changes() {
        return changes;
    }

    /** Waits for a change after the one with this number, so many milliseconds at most. */
    synchronized boolean awaitChangeAfter(long seen, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        long left = milliseconds;
        while (changes == seen && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return changes != seen;
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
