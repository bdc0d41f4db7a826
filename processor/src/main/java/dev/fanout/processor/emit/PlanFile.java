package dev.fanout.processor.emit;

/**
 * A plan as text, ready to be written beside the classes.
 *
 * @param packageName its package, empty for the unnamed one
 * @param name the name of the file: {@code Dashboards.plan.json}
 * @param text its content
 */
public record PlanFile(String packageName, String name, String text) {

    /** How messages call it: {@code shop/Dashboards.plan.json}. */
    public String path() {
        return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
    }
}
