package be.lra.eid;

import be.lra.identity.CheckResult;
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

    /** Whether everything was read: the photo may follow. */
    static CheckResult result(CardFiles files) {
        return files.content(CardFile.PHOTO).isPresent()
                ? CheckResult.passed(EidCheck.COMPLETE.code())
                : CheckResult.notPossible(EidCheck.COMPLETE.code(), EidProblem.PHOTO_FOLLOWS.code());
    }

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
