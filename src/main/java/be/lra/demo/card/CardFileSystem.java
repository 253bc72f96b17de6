package be.lra.demo.card;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Which directory and file of the chip are current, and how they are selected and read (eid-card.md 2). */
final class CardFileSystem {

    private static final int BY_IDENTIFIER = 0x02;
    private static final int BY_NAME = 0x04;
    private static final int BY_PATH = 0x08;
    private static final int SHORTEST_NAME = 5;
    private static final int LONGEST_NAME = 16;
    private static final int SHORT_FILE_IDENTIFIER = 0x8000; // top bit of P1: not offered by this card

    private static final Map<String, Integer> NAMES = Map.of(
            "A00000003029057000AD13100101FF", FileId.MASTER_FILE,
            "A000000177504B43532D3135", FileId.DF_BELPIC,
            "A000000177496446696C6573", FileId.DF_ID);

    private final CardImage image;
    private int directory = FileId.MASTER_FILE;
    private Optional<byte[]> current = Optional.empty();

    CardFileSystem(CardImage image) {
        this.image = image;
    }

    /** SELECT FILE; what cannot be found leaves the selection as it was. */
    byte[] select(Apdu command) {
        int how = command.p1p2() >> 8;
        int answerWanted = command.p1p2() & 0xFF;
        if (answerWanted != 0x0C && answerWanted != 0x00) {
            return Apdu.answer(Apdu.WRONG_PARAMETERS);
        }
        return Apdu.answer(
                switch (how) {
                    case BY_IDENTIFIER -> selectIdentifier(command.data());
                    case BY_NAME -> selectName(command.data());
                    case BY_PATH -> selectPath(command.data());
                    default -> Apdu.WRONG_PARAMETERS;
                });
    }

    /** READ BINARY of the current file. */
    byte[] read(Apdu command) {
        if (current.isEmpty()) {
            return Apdu.answer(Apdu.NO_FILE_SELECTED);
        }
        byte[] file = current.get();
        int offset = command.p1p2();
        if ((offset & SHORT_FILE_IDENTIFIER) != 0 || offset >= file.length) {
            return Apdu.answer(Apdu.WRONG_OFFSET);
        }
        int left = file.length - offset;
        if (command.le() > left) {
            return Apdu.answer(Apdu.WRONG_LE | left);
        }
        return Apdu.answer(Arrays.copyOfRange(file, offset, offset + command.le()), Apdu.OK);
    }

    private int selectIdentifier(byte[] data) {
        if (data.length != 2) {
            return Apdu.LENGTH_AGAINST_PARAMETERS;
        }
        int identifier = number(data, 0);
        return FileId.isDirectory(identifier) ? enter(identifier) : open(directory, identifier);
    }

    private int selectName(byte[] data) {
        if (data.length < SHORTEST_NAME || data.length > LONGEST_NAME) {
            return Apdu.LENGTH_AGAINST_PARAMETERS;
        }
        Integer named = NAMES.get(HexFormat.of().withUpperCase().formatHex(data));
        return named == null ? Apdu.FILE_NOT_FOUND : enter(named);
    }

    /** From the master file, whose identifier may stand in front. */
    private int selectPath(byte[] data) {
        if (data.length == 0 || data.length % 2 != 0) {
            return Apdu.LENGTH_AGAINST_PARAMETERS;
        }
        int at = number(data, 0) == FileId.MASTER_FILE ? 2 : 0;
        int parent = FileId.MASTER_FILE;
        if (at < data.length && FileId.isDirectory(number(data, at))) {
            parent = number(data, at);
            at += 2;
        }
        if (at == data.length) {
            return enter(parent);
        }
        return at + 2 == data.length ? open(parent, number(data, at)) : Apdu.FILE_NOT_FOUND;
    }

    private int enter(int selected) {
        directory = selected;
        current = Optional.empty();
        return Apdu.OK;
    }

    private int open(int parent, int identifier) {
        Optional<byte[]> file = image.file(new FileId(parent, identifier));
        if (file.isEmpty()) {
            return Apdu.FILE_NOT_FOUND;
        }
        directory = parent;
        current = file;
        return Apdu.OK;
    }

    private static int number(byte[] data, int offset) {
        return ((data[offset] & 0xFF) << 8) | (data[offset + 1] & 0xFF);
    }
}
