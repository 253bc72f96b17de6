package be.lra.demo.registry;

import java.util.List;

/**
 * Machine-readable zones to type or paste in the demonstration. They name invented persons of the fictional state Utopia,
 * so none can be mistaken for a document that somebody holds; a few are issued by Belgium, for CheckDoc knows no others.
 */
public final class SpecimenPassports {

    /**
     * A passport or card.
     *
     * @param code what happens with it: {@code demo.passport.<code>} tells it
     * @param mrz two or three lines
     */
    public record SpecimenPassport(String code, String mrz) {}

    /** Every way a visitor with a passport can fare. */
    public static final List<SpecimenPassport> ALL = List.of(
            new SpecimenPassport("found", """
                    P<UTODUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    XB10000186UTO9103144F3106305<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("other-letters", """
                    P<UTOGROESSENTHAL<MUELLER<<JUERGEN<<<<<<<<<<
                    XB10000267UTO7911266M3002153<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("single-name", """
                    P<UTOSUHARNOTO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<
                    XB10000348UTO6912015M2909015<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("particles", """
                    P<UTOVAN<DEN<BOUCKHORST<<SJOERD<<<<<<<<<<<<<
                    XB10000429UTO9507085M3311204<<<<<<<<<<<<<<02"""),
            new SpecimenPassport("card", """
                    I<UTOXC20000179<<<<<<<<<<<<<<<
                    8302179F3207040UTO<<<<<<<<<<<8
                    DA<ROCHA<E<SILVANOVA<<INES<MAR"""),
            new SpecimenPassport("two", """
                    P<UTOTWEELINCKX<<MIRA<<<<<<<<<<<<<<<<<<<<<<<
                    XB10000599UTO8405209F3001019<<<<<<<<<<<<<<00"""),
            new SpecimenPassport("fifty", """
                    P<UTOVIJFTIGMANS<<ANNEKE<<<<<<<<<<<<<<<<<<<<
                    XB10000670UTO80<<<<6F3101012<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("too-many", """
                    P<UTOMENIGTEN<<MAREK<<<<<<<<<<<<<<<<<<<<<<<<
                    XB10000751UTO75<<<<4M3101012<<<<<<<<<<<<<<02"""),
            new SpecimenPassport("nobody", """
                    P<UTONIEMANDSVRIEND<<OLGA<<<<<<<<<<<<<<<<<<<
                    XB10000832UTO8906119F3401011<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("replaced", """
                    P<UTOQUINTEFEUILLE<<MIRABELLE<ODILE<<<<<<<<<
                    XB10001013UTO7506084F3304019<<<<<<<<<<<<<<06"""),
            new SpecimenPassport("deceased", """
                    P<UTODISTELVINK<<SENNE<<<<<<<<<<<<<<<<<<<<<<
                    XB10001024UTO9305188M3209011<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("not-kept", """
                    P<UTOBRINDACIER<<ANSELME<LUCIEN<<<<<<<<<<<<<
                    XB10001035UTO4201229M3101159<<<<<<<<<<<<<<02"""),
            new SpecimenPassport("other-date", """
                    P<UTOMORETTI<GALVANI<<BRUNO<<<<<<<<<<<<<<<<<
                    XB10001057ITA5302086M3209147<<<<<<<<<<<<<<06"""),
            new SpecimenPassport("expired", """
                    P<UTODUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    XB10000913UTO9103144F2406307<<<<<<<<<<<<<<06"""),
            new SpecimenPassport("belgian", """
                    P<BELDUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    ZZ000001<3UTO9103144F3106305<<<<<<<<<<<<<<04"""),
            new SpecimenPassport("reported", """
                    P<BELDUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    ZZ000666<6UTO9103144F3106305<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("unknown", """
                    P<BELDUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    ZZ000404<6UTO9103144F3106305<<<<<<<<<<<<<<08"""),
            new SpecimenPassport("silent", """
                    P<BELDUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    ZZ000503<4UTO9103144F3106305<<<<<<<<<<<<<<02"""),
            new SpecimenPassport("letter-o", """
                    P<UTODUVALERY<<MARGAUX<ELISE<<<<<<<<<<<<<<<<
                    XB10O00186UTO9103144F3106305<<<<<<<<<<<<<<08"""));

    private SpecimenPassports() {}

    /**
     * The lines of one of them.
     *
     * @throws java.util.NoSuchElementException if there is none of this code
     */
    public static String mrz(String code) {
        return ALL.stream()
                .filter(passport -> passport.code().equals(code))
                .findFirst()
                .orElseThrow()
                .mrz();
    }
}
