package be.lra.eid;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The check that all needed files but the photo, which may follow, are there and none is larger than a card can hold. */
final class Completeness {

    private static final Set<CardFile> NEEDED = EnumSet.of(
            CardFile.IDENTITY,
            CardFile.IDENTITY_SIGNATURE,
            CardFile.ADDRESS,
            CardFile.ADDRESS_SIGNATURE,
            CardFile.RRN_CERTIFICATE);

    private Completeness() {}

    static CardData check(CardFiles files) throws CheckFailed {
        Map<CardFile, byte[]> contents = files.contents();
        if (!contents.keySet().containsAll(NEEDED)) {
            throw new CheckFailed(EidCheck.COMPLETE, EidProblem.FILE_MISSING);
        }
        for (var entry : contents.entrySet()) {
            if (entry.getValue().length > entry.getKey().longest()) {
                throw new CheckFailed(EidCheck.COMPLETE, EidProblem.FILE_TOO_LONG);
            }
        }
        return CardData.of(files.cardData())
                .orElseThrow(() -> new CheckFailed(EidCheck.COMPLETE, EidProblem.CARD_DATA_UNKNOWN));
    }
}
