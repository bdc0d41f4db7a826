package dev.fanout.processor.plan;

/** A warning that the user's own signatures provoke in generated code, and that the generated member therefore suppresses. */
public enum Suppression {
    DEPRECATION("deprecation"),
    RAWTYPES("rawtypes"),
    REMOVAL("removal"),
    UNCHECKED("unchecked"),
    UNUSED("unused");

    private final String key;

    Suppression(String key) {
        this.key = key;
    }

    /** The word that {@code @SuppressWarnings} knows it by. */
    public String key() {
        return key;
    }
}
