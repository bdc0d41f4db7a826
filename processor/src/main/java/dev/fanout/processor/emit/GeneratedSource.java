package dev.fanout.processor.emit;

/**
 * A generated class as text, ready to be written.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleName its name
 * @param text the whole compilation unit
 */
public record GeneratedSource(String packageName, String simpleName, String text) {

    /** The name that a file is created with: {@code shop.ConcurrentDashboards}. */
    public String qualifiedName() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
