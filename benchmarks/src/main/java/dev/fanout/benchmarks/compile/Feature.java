package dev.fanout.benchmarks.compile;

import java.util.List;
import java.util.Locale;

/**
 * One of many similar parts of a made-up shop, each with a package and names of its own.
 *
 * @param number which one
 */
record Feature(int number) {
    private static final List<String> THINGS = List.of(
            "Order",
            "Invoice",
            "Ticket",
            "Parcel",
            "Booking",
            "Article",
            "Contract",
            "Offer",
            "Payment",
            "Subscription");

    /** What it is about: {@code Invoice11}. */
    String thing() {
        return THINGS.get(number % THINGS.size()) + number;
    }

    /** Its package: {@code shop.invoice11}. */
    String packageName() {
        return "shop." + thing().toLowerCase(Locale.ROOT);
    }

    /** A source file of its package; in the text {@code Thing} stands for what it is about. */
    SourceFile file(String name, String text) {
        String folder = packageName().replace('.', '/');
        String body = "package " + packageName() + ";\n\n" + text;
        return new SourceFile(folder + "/" + name.replace("Thing", thing()) + ".java", body.replace("Thing", thing()));
    }
}
