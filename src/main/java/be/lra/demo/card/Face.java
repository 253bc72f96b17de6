package be.lra.demo.card;

/**
 * What makes an invented face known again. Shades go from 0, black, to 255, white.
 *
 * @param width of the head, in hundredths of the picture's width
 * @param chin from 0, round, to 10, long
 */
record Face(int skin, int hair, HairCut hairCut, int width, int chin, boolean glasses, Beard beard, int mouth) {

    enum HairCut {
        BALD,
        SHORT,
        PARTED,
        CURLY,
        LONG,
        BUN,
        FRINGE
    }

    enum Beard {
        NONE,
        MOUSTACHE,
        FULL
    }
}
