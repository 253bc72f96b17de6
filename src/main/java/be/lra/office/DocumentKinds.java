package be.lra.office;

import java.util.List;

/** The kinds of documents there are; answered by the module that reads documents. */
public interface DocumentKinds {

    /** In the order in which people look for them. */
    List<DocumentKind> all();
}
