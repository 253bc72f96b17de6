package be.lra.demo.card;

import be.lra.demo.card.Face.Beard;
import be.lra.demo.card.Face.HairCut;
import be.lra.demo.card.SpecimenPerson.Address;

/** The invented holders of the specimen cards. */
final class SpecimenPersons {

    static final SpecimenPerson MIRABELLE = new SpecimenPerson(
            "75060898009",
            "Quintefeuille",
            "Mirabelle Odile",
            "R",
            "08 JUIN 1975",
            "Namur",
            "F",
            "Belge",
            new Address("Rue des Trois Horloges 12", "5000", "Namur"),
            new Face(205, 70, HairCut.LONG, 52, 3, false, Beard.NONE, 17));

    static final SpecimenPerson JORIS = new SpecimenPerson(
            "85073003328",
            "Zandloper",
            "Joris Bavo",
            "",
            "30 JUL  1985",
            "Brugge",
            "M",
            "Belg",
            new Address("Lege Molenstraat 7 bus 3", "8000", "Brugge"),
            new Face(195, 45, HairCut.PARTED, 56, 8, true, Beard.NONE, 20));

    static final SpecimenPerson IRACEMA = new SpecimenPerson(
            "95022899874",
            "Valdoro",
            "Iracema",
            "",
            "28 FEV  1995",
            "Porto Claro",
            "F",
            "Brésil",
            new Address("Avenue du Saule Rieur 101", "1000", "Bruxelles"),
            new Face(140, 25, HairCut.CURLY, 50, 2, false, Beard.NONE, 22));

    static final SpecimenPerson BENEDITA = new SpecimenPerson(
            "90031024409",
            "Marvelo",
            "Benedita Inês",
            "T",
            "10 MAAR 1990",
            "Vila Serena",
            "V",
            "Portugal",
            new Address("Kwikstaartlaan 44", "2000", "Antwerpen"),
            new Face(175, 35, HairCut.BUN, 48, 6, true, Beard.NONE, 15));

    static final SpecimenPerson GUST = new SpecimenPerson(
            "17073003384",
            "Klaproos",
            "Gust",
            "",
            "30 JUL  2017",
            "Gent",
            "M",
            "Belg",
            new Address("Sterappelpad 3", "9000", "Gent"),
            new Face(215, 150, HairCut.FRINGE, 60, 0, false, Beard.NONE, 14));

    static final SpecimenPerson TILL = new SpecimenPerson(
            "04030599952",
            "Regenpfeifer",
            "Till Benno",
            "",
            "05.MÄR.2004",
            "Eupen",
            "M",
            "Belgisch",
            new Address("Am Glockenweiher 9", "4700", "Eupen"),
            new Face(210, 120, HairCut.SHORT, 54, 5, false, Beard.MOUSTACHE, 18));

    static final SpecimenPerson ANSELME = new SpecimenPerson(
            "42012205181",
            "Brindacier",
            "Anselme Lucien",
            "V",
            "22 JAN  1942",
            "Huy",
            "M",
            "Belge",
            new Address("Quai des Lanternes 5", "4500", "Huy"),
            new Face(200, 225, HairCut.BALD, 57, 4, true, Beard.FULL, 16));

    static final SpecimenPerson SENNE = new SpecimenPerson(
            "93051822361",
            "Distelvink",
            "Senne",
            "",
            "18 MEI  1993",
            "Leuven",
            "M",
            "Belg",
            new Address("Oude Sterrenweg 28", "3000", "Leuven"),
            new Face(120, 20, HairCut.SHORT, 55, 7, false, Beard.FULL, 19));

    static final SpecimenPerson CORENTIN = new SpecimenPerson(
            "90020199704",
            "Sautereau",
            "Corentin",
            "",
            "01 FEV  1990",
            "Mons",
            "M",
            "Belge",
            new Address("Place du Dragon Bleu 2", "7000", "Mons"),
            new Face(190, 90, HairCut.BALD, 50, 9, false, Beard.NONE, 24));

    private SpecimenPersons() {}
}
