package be.lra.demo.reader;

import be.lra.demo.card.CardRemoved;
import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A connection to the card in the virtual slot. A pulled card first fails as PC/SC does, then for ever. */
final class SlotCard extends Card {

    private final ChipInSlot chip;
    private final ATR atr;
    private final CardChannel channel = new BasicChannel();
    private boolean dead;

    SlotCard(ChipInSlot chip) throws CardException {
        this.chip = chip;
        try {
            this.atr = new ATR(chip.reset());
        } catch (CardRemoved e) {
            throw new CardException("connect() failed", e);
        }
    }

    @Override
    public ATR getATR() {
        return atr;
    }

    @Override
    public String getProtocol() {
        return "T=0";
    }

    @Override
    public CardChannel getBasicChannel() {
        failIfDead();
        return channel;
    }

    @Override
    public CardChannel openLogicalChannel() throws CardException {
        throw new CardException("the card has one channel only");
    }

    @Override
    public void beginExclusive() {
        failIfDead();
    }

    @Override
    public void endExclusive() {
        failIfDead();
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) throws CardException {
        throw new CardException("the virtual reader knows no control commands");
    }

    @Override
    public void disconnect(boolean reset) {
        if (reset && !chip.isRemoved()) {
            chip.reset();
        }
    }

    private void failIfDead() {
        if (dead) {
            throw new IllegalStateException("Card has been removed");
        }
    }

    private final class BasicChannel extends CardChannel {

        @Override
        public Card getCard() {
            return SlotCard.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            failIfDead();
            try {
                return new ResponseAPDU(chip.transmit(command.getBytes()));
            } catch (CardRemoved e) {
                dead = true;
                throw new CardException("transmit() failed", new CardException("SCARD_W_REMOVED_CARD", e));
            }
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] bytes = new byte[command.remaining()];
            command.get(bytes);
            byte[] answer = transmit(new CommandAPDU(bytes)).getBytes();
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() {
            throw new IllegalStateException("Cannot close basic logical channel");
        }
    }
}
